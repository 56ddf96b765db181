local function level3() error({ code = 3, msg = "deep" }) end
local function level2() local ok, e = pcall(level3) if not ok then e.code = e.code + 10 error(e) end end
local ok, e = pcall(level2)
print(ok, e.code, e.msg)
local function cleanup(f)
  local log = {}
  local ok, err = pcall(f, log)
  log[#log + 1] = "cleanup"
  if not ok then return nil, err, table.concat(log, ",") end
  return err, nil, table.concat(log, ",")
end
print(cleanup(function(log) log[1] = "ran" return "value" end))
print(cleanup(function(log) log[1] = "ran" error("failed", 0) end))
print(cleanup(function(log) local x = nil; return x.y end))
local E = setmetatable({}, { __call = function(cls, msg) return setmetatable({ msg = msg }, cls) end })
E.__index = E
E.__tostring = function(e) return "E(" .. e.msg .. ")" end
function E.is(v) return getmetatable(v) == E end
local ok2, err = pcall(function() error(E("typed")) end)
print(ok2, E.is(err), tostring(err), E.is("str"))
print(xpcall(function() local t = nil; t.x = 1 end, function(m) return "caught: " .. m end))
print(select("#", xpcall(function() return 1, 2 end, print)))
print(pcall(function() return pcall(function() error("inner", 0) end) end))
local function finally(f, g) local r = table.pack(pcall(f)) g() if not r[1] then error(r[2], 0) end return table.unpack(r, 2, r.n) end
print(pcall(finally, function() error("e", 0) end, function() print("finally 1") end))
print(finally(function() return 1, 2 end, function() print("finally 2") end))
for i = 1, 3 do
  local ok, v = pcall(function() if i == 2 then error() end return i end)
  print(ok, v)
end
local function guard(v, name) return v or error("missing " .. name, 2) end
print(pcall(function() guard(nil, "x") end))
print((select(2, pcall(error, "msg", 2))))
local co_ok, co_err = pcall(function() local a = {} ; a = a + 1 end)
print(co_err)
error(setmetatable({}, { __tostring = function() return "final" end }))
