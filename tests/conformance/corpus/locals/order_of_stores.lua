local state = { items = {}, n = 0 }
local function make(tag)
  state.items[#state.items + 1] = "pushed by " .. tag
  return "made " .. tag
end
state.items[#state.items + 1] = make("a")
print(#state.items, state.items[1], state.items[2])
local function swap()
  state.items = { "replaced" }
  return "late"
end
state.items.tail = swap()
print(state.items[1], state.items.tail)
local ok, err = pcall(function()
  local missing
  missing.field = make("b")
end)
print(ok, err, #state.items)
local ok2, err2 = pcall(function()
  local order = {}
  order.customer.name = make("c")
end)
print(ok2, err2, #state.items)
local a = {}
local b = a
a.x, a = 1, nil
print(a, b.x)
local i = 1
local list = {}
local function bump() i = i + 1 return i end
list[i] = bump()
print(list[1], list[2])
