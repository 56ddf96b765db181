-- Lazy traversal of a tree, and comparing the fringes of two.
local function tree(value, left, right) return { value = value, left = left, right = right } end
local function walk(node)
  if node then
    walk(node.left)
    coroutine.yield(node.value)
    walk(node.right)
  end
end
local function values(root) return coroutine.wrap(function() walk(root) end) end
local a = tree(4, tree(2, tree(1), tree(3)), tree(5))
local b = tree(1, nil, tree(3, tree(2), tree(5, tree(4))))
local function same(x, y)
  local left, right = values(x), values(y)
  while true do
    local l, r = left(), right()
    if l ~= r then return false, l, r end
    if l == nil then return true end
  end
end
for value in values(a) do print(value) end
print(same(a, b))
print(same(a, tree(1, nil, tree(9))))
