-- The receiver is evaluated once and before the arguments.
local trace = {}
local function obj(name)
  trace[#trace + 1] = name
  return { name = name, m = function(self, ...) trace[#trace + 1] = "call " .. self.name return self, ... end }
end
local function arg(v) trace[#trace + 1] = "arg " .. tostring(v) return v end
obj("a"):m(arg(1), arg(2))
print(table.concat(trace, ", ")) trace = {}
obj("b"):m(arg(1)):m(arg(2))
print(table.concat(trace, ", ")) trace = {}
local list = { obj("c"), obj("d") }
trace = {}
local i = 0
local function nxt() i = i + 1 return i end
list[nxt()]:m(arg(nxt()))
print(table.concat(trace, ", "), i)
local target = obj("e")
local function replace() target = obj("f") return "replaced" end
local r = target:m(replace())
print(r.name, target.name)
local holder = { inner = obj("g") }
local function drop() holder.inner = nil return 1 end
print(holder.inner:m(drop()).name, holder.inner)
