-- Objects made of closures.
local function Stack()
  local items, size = {}, 0
  local self = {}
  function self.push(v) size = size + 1 items[size] = v return self end
  function self.pop()
    if size == 0 then return nil, "empty" end
    local v = items[size]
    items[size] = nil
    size = size - 1
    return v
  end
  function self.size() return size end
  self.peek = function() return items[size] end
  return self
end
local s, t = Stack(), Stack()
print(s.push(1).push(2).push(3).size(), s.pop(), s.pop(), s.peek(), t.size(), t.pop())
local function Counter(start, step)
  local value = start
  return {
    next = function() local v = value value = value + (step or 1) return v end,
    reset = function() value = start end,
    clone = function() return Counter_clone and Counter_clone(value, step) end,
  }
end
Counter_clone = Counter
local c = Counter(10, 5)
print(c.next(), c.next(), c.clone().next(), c.reset(), c.next())
local function Temperature(celsius)
  local listeners, obj = {}, {}
  function obj.on(f) listeners[#listeners + 1] = f end
  function obj.set(v) local old = celsius celsius = v for _, f in ipairs(listeners) do f(old, v) end end
  return obj
end
local temp = Temperature(20)
temp.on(function(old, new) print("from", old, "to", new) end)
temp.on(function(_, new) if new > 30 then print("hot") end end)
temp.set(25) temp.set(35)
