local function res(name)
  return setmetatable({}, {__close = function(v, e) print("close " .. name, e) end})
end
do
  local a <close> = res("a")
  local b <close> = res("b")
  print("body")
end
local function f(x)
  local c <close> = res("c")
  if x then return "early", 1 end
  local d <close> = nil
  local e <close> = false
  return "late"
end
print(f(true)) print(f(false))
print(pcall(function()
  local a <close> = res("x")
  local b <close> = setmetatable({}, {__close = function(_, e) print("got", e) error("second", 0) end})
  error("first", 0)
end))
print(pcall(function() local z <close> = 42 end))
for i = 1, 3 do
  local r <close> = res("loop" .. i)
  if i == 2 then break end
end
local co = coroutine.create(function()
  local r <close> = res("co")
  coroutine.yield(1)
  print("never")
end)
print(coroutine.resume(co))
print(coroutine.close(co), coroutine.status(co))
local n = 0
do
  ::top::
  local q <close> = res("goto" .. n)
  n = n + 1
  if n < 3 then goto top end
end
local function iter()
  local i = 0
  return function() i = i + 1 if i < 5 then return i end end, nil, nil, res("for")
end
for i in iter() do
  print(i)
  if i == 2 then break end
end
print(pcall(function() for i in iter() do error("in loop", 0) end end))
local t <close> = res("main")
local K <const> = 5
print(K)
-- method style
local C = {} C.__index = C
C.__close = function(self) print("C", self.n) end
local function new(n) return setmetatable({n = n}, C) end
do local c1 <close> = new(1) local c2 <close> = new(2) end
print("end")
