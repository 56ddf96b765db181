-- To-be-closed variables are closed in reverse order.
local log = {}
local function res(name) return setmetatable({ name = name }, { __close = function(self, err) log[#log + 1] = self.name .. ":" .. tostring(err) end }) end
local function flush() print(table.concat(log, " ")) log = {} end
do
  local a <close> = res("a")
  local b <close> = res("b")
  log[#log + 1] = "body"
end
flush()
local function f(early)
  local a <close> = res("a")
  if early then local c <close> = res("c") return "early", #log end
  local b <close> = res("b")
  return "late", #log
end
print(f(true)) flush()
print(f(false)) flush()
for i = 1, 3 do
  local r <close> = res("loop" .. i)
  if i == 2 then break end
  log[#log + 1] = "iteration" .. i
end
flush()
do local n <close> = nil local x <close> = false log[#log + 1] = "nil is fine" end
flush()
local function nested()
  local a <close> = res("outer")
  do local b <close> = res("inner") end
  log[#log + 1] = "between"
  local function g() local c <close> = res("callee") return "r" end
  return g()
end
print(nested()) flush()
print(pcall(function() local x <close> = 5 end))
print(pcall(function() local t = {} local x <close> = t end))
