-- Iterators that people write.
local function values(t) local i = 0 return function() i = i + 1 return t[i] end end
for v in values({ "a", "b" }) do print(v) end
local function sorted(t)
  local keys = {}
  for k in pairs(t) do keys[#keys + 1] = k end
  table.sort(keys)
  local i = 0
  return function() i = i + 1 if keys[i] ~= nil then return keys[i], t[keys[i]] end end
end
for k, v in sorted({ b = 2, a = 1, c = 3 }) do print(k, v) end
local function filter(pred, it, s, c)
  return function()
    local a, b
    repeat a, b = it(s, c) c = a until a == nil or pred(a, b)
    return a, b
  end
end
for i, v in filter(function(_, v) return v % 2 == 1 end, ipairs({ 1, 2, 3, 4, 5 })) do print(i, v) end
local function chain(...)
  local lists, at, i = { ... }, 1, 0
  return function()
    while lists[at] do
      i = i + 1
      if lists[at][i] ~= nil then return lists[at][i] end
      at, i = at + 1, 0
    end
  end
end
for v in chain({ 1, 2 }, {}, { 3 }) do print(v) end
local function fib() local a, b = 0, 1 return function() a, b = b, a + b return a end end
for n in fib() do if n > 30 then break end print(n) end
local function zip(a, b) local i = 0 return function() i = i + 1 if a[i] and b[i] then return i, a[i], b[i] end end end
for i, x, y in zip({ 1, 2, 3 }, { "x", "y" }) do print(i, x, y) end
