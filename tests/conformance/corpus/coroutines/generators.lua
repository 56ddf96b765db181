local function gen(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(i) end end) end
for v in gen(3) do print(v) end
local g = gen(2)
print(g(), g(), g())
print(pcall(g))
local co = coroutine.create(function(a, b)
  print("start", a, b)
  local c = coroutine.yield(a + b)
  print("got", c)
  local d, e = coroutine.yield(c * 2)
  print("got", d, e)
  return "done", 99
end)
print(coroutine.resume(co, 1, 2))
print(coroutine.status(co))
print(coroutine.resume(co, 10))
print(coroutine.resume(co, "x", "y"))
print(coroutine.status(co))
print(coroutine.resume(co))
local err = coroutine.create(function() error("oops") end)
print(coroutine.resume(err))
local err2 = coroutine.create(function() error({ code = 5 }) end)
local ok, e = coroutine.resume(err2)
print(ok, e.code)
local function tree(t) if t then tree(t.left) coroutine.yield(t.v) tree(t.right) end end
local data = { v = 2, left = { v = 1 }, right = { v = 3 } }
for v in coroutine.wrap(function() tree(data) end) do print(v) end
local function producer() return coroutine.create(function() for _, x in ipairs({ "a", "b" }) do coroutine.yield(x) end return nil end) end
local function consume(p) local out = {} while true do local ok, v = coroutine.resume(p) if not v then break end out[#out + 1] = v end return table.concat(out, ",") end
print(consume(producer()))
local pairs_gen = coroutine.wrap(function() coroutine.yield("k", 1) coroutine.yield("l", 2) end)
for k, v in pairs_gen do print(k, v) end
print(type(co))
local fib = coroutine.wrap(function() local a, b = 0, 1 while true do coroutine.yield(a) a, b = b, a + b end end)
local out = {}
for i = 1, 10 do out[i] = fib() end
print(table.concat(out, " "))
print(select("#", coroutine.resume(coroutine.create(function() end))))
print(select("#", coroutine.resume(coroutine.create(function() return nil end))))
print(coroutine.resume(coroutine.create(function() return 1, 2, 3 end)))
local w = coroutine.wrap(function(...) local n = select("#", ...) while true do n = n + select("#", coroutine.yield(n)) end end)
print(w(1, 2), w(), w(nil, nil, nil))
