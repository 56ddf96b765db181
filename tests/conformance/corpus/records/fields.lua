-- Records: tables with named fields only, that nothing but this program looks into.
local function point(x, y)
  return { x = x, y = y }
end

local p, q = point(1, 2), point(3.5, nil)
print(p.x + p.y, q.x, q.y, q.z)
p.x, p.y = p.y, p.x
print(p.x, p.y)
p.z = p.x
p.z = p.z + 1
q.x = nil
print(p.z, q.x, p == q, p ~= q, p == p)

local late = {}
late.name = "late"
late.note = nil
print(late.name, late.note, late.name == "late" and "yes" or "no")

-- Which table a field is assigned to is settled before the value is computed.
local current = { n = 1 }
local first = current
local function swap()
  current = { n = 10 }
  return 5
end
current.n = swap()
print(first.n, current.n)
current.n, first.n = first.n, swap()
print(first.n, current.n)

local function pick(flag)
  if flag then
    return { kind = "a", size = 1 }
  end
  return { kind = "b", weight = 2 }
end
local a, b = pick(true), pick(false)
print(a.kind, a.size, a.weight, b.kind, b.size, b.weight)

local nested = { inner = { deep = { value = 7 } } }
nested.inner.deep.value = nested.inner.deep.value * 2
print(nested.inner.deep.value)
nested.inner = nil
print(nested.inner == nil)

local list = {}
for i = 1, 5 do
  list[#list + 1] = { id = i, children = {} }
end
for _, item in ipairs(list) do
  if item.id > 1 then
    local parent = list[item.id // 2]
    parent.children[#parent.children + 1] = item
  end
end
local function total(node)
  local sum = node.id
  for _, child in ipairs(node.children) do
    sum = sum + total(child)
  end
  return sum
end
print(total(list[1]), total(list[2]))
table.sort(list, function(left, right)
  return left.id > right.id
end)
print(list[1].id, list[5].id)

local head
for i = 1, 4 do
  head = { value = i, next = head }
end
local node, sum = head, 0
while node do
  sum = sum * 10 + node.value
  node = node.next
end
print(sum)

local account = { balance = 10, limit = 5 }
local function withdraw(from, amount)
  if amount > from.balance + from.limit then
    return false, "limit"
  end
  from.balance = from.balance - amount
  return true
end
print(withdraw(account, 12), account.balance)
print(withdraw(account, 12), account.balance)
