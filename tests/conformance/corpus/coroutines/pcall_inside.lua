local co = coroutine.wrap(function()
  local ok, e = pcall(function()
    local v = coroutine.yield("first")
    error("after " .. v, 0)
  end)
  coroutine.yield(ok, e)
  local ok2, v2 = pcall(coroutine.yield, "through pcall")
  coroutine.yield(ok2, v2)
  return "end"
end)
print(co())
print(co("resume"))
print(co())
print(co("value"))
print(co())
local function each(list, f) for _, v in ipairs(list) do f(v) end end
local c2 = coroutine.wrap(function() each({ 1, 2, 3 }, coroutine.yield) end)
print(c2(), c2(), c2())
local c3 = coroutine.wrap(function() each({ "a", "b" }, function(v) coroutine.yield(v .. "!") end) return "finished" end)
print(c3()) print(c3()) print(c3())
local obj = { items = { 5, 6 } }
function obj:iter() return coroutine.wrap(function() for i, v in ipairs(self.items) do coroutine.yield(i, v) end end) end
for i, v in obj:iter() do print(i, v) end
local function sync(f) return f(1) end
print(sync(function(x) return x + 1 end))
local c4 = coroutine.wrap(function() return sync(function(x) return coroutine.yield(x) end) end)
print(c4(), c4("back"))
local log = {}
local a = coroutine.create(function() for i = 1, 2 do log[#log + 1] = "a" .. i coroutine.yield() end end)
local b = coroutine.create(function() for i = 1, 2 do log[#log + 1] = "b" .. i coroutine.yield() end end)
while coroutine.status(a) ~= "dead" or coroutine.status(b) ~= "dead" do coroutine.resume(a) coroutine.resume(b) end
print(table.concat(log, " "))
local handlers = { slow = function(x) return coroutine.yield(x) end, fast = function(x) return x * 2 end }
local c5 = coroutine.wrap(function() local r = {} for _, k in ipairs({ "fast", "slow" }) do r[#r + 1] = handlers[k](5) end return table.concat(r, ",") end)
print(c5()) print(c5(7))
local x = coroutine.wrap(function() local v = coroutine.yield(1) or coroutine.yield(2) and coroutine.yield(3) return v end)
print(x(), x(nil), x("go"), x("end"))
local y = coroutine.wrap(function() while coroutine.yield("loop") do end return "out" end)
print(y(), y(true), y(false))
local m = setmetatable({}, { __call = function(_, v) return coroutine.yield(v) end })
print(coroutine.wrap(function() return m("from call") end)())
local z = coroutine.wrap(function() for i, v in (function() return coroutine.yield("it") end) do print("body", i, v) end return "over" end)
print(z()) print(z(1, 2)) print(z(nil))
