-- Varargs through resume and yield.
local echo = coroutine.wrap(function(...)
  local args = table.pack(...)
  while true do
    args = table.pack(coroutine.yield(args.n, table.unpack(args, 1, args.n)))
  end
end)
print(echo())
print(echo(nil))
print(echo(1, nil, 3, nil))
print(select("#", echo(nil, nil)))
print((echo("a", "b")))
local counter = coroutine.wrap(function()
  local n = 0
  while true do n = n + (coroutine.yield(n) or 1) end
end)
print(counter(), counter(), counter(10), counter(), counter(-5))
local co = coroutine.create(function(...) print(coroutine.yield(...)) return ... end)
print(coroutine.resume(co, 1, 2))
print(coroutine.resume(co, 3))
