-- Where a coroutine may yield: through calls, loops and pcall, but not through a library function
-- that is in the middle of its own work.

local function run(name, body)
  local co = coroutine.create(function() return pcall(body) end)
  local yields = 0
  local results = table.pack(coroutine.resume(co))
  while coroutine.status(co) ~= "dead" do
    yields = yields + 1
    results = table.pack(coroutine.resume(co, yields))
  end
  print(name, yields, table.unpack(results, 2, results.n))
end

local function pause(...)
  coroutine.yield(...)
  return 1
end

-- Which of the two a caller gets is known at run time only.
local function either(f)
  if f then return f end
  return print
end
either(nil)

run("call", function() return pause() end)
run("pcall", function() return pcall(pause) end)
run("pcall of pcall", function() return pcall(pcall, pause) end)

local callable = setmetatable({}, { __call = function(self, n) coroutine.yield() return n + 1 end })
run("callable table", function() return callable(4) end)
run("callable table under pcall", function() return pcall(callable, 4) end)
run("callable table as iterator", function()
  local seen = 0
  for n in setmetatable({}, { __call = function(_, _, c)
    coroutine.yield()
    c = (c or 0) + 1
    if c < 4 then return c end
  end }) do
    seen = seen + n
  end
  return seen
end)

local slow_pairs = setmetatable({}, {
  __pairs = function(t)
    coroutine.yield()
    return function(_, k)
      coroutine.yield()
      if not k then return "a", 1 end
      if k == "a" then return "b", 2 end
    end, t, nil
  end,
})
run("__pairs", function()
  local seen = {}
  for k, v in pairs(slow_pairs) do seen[#seen + 1] = k .. v end
  return table.concat(seen, " ")
end)
run("pairs by hand", function()
  local step, state, key = pairs(slow_pairs)
  return (step(state, key))
end)
run("a plain table beside it", function()
  local seen = {}
  for k, v in pairs({ x = 1 }) do seen[#seen + 1] = k .. v end
  return table.concat(seen, " ")
end)

run("iterator", function()
  local seen = 0
  for n in function(_, c)
    coroutine.yield()
    c = (c or 0) + 1
    if c < 3 then return c end
  end do
    seen = seen + n
  end
  return seen
end)

local Base = {}
Base.__index = Base
function Base:go() coroutine.yield() return "base" end
local Derived = setmetatable({}, { __index = Base })
Derived.__index = Derived
function Derived:quick() return "derived" end
run("inherited methods", function()
  local object = setmetatable({}, Derived)
  return object:go(), object:quick()
end)

run("functions in an array", function()
  local total = 0
  for _, step in ipairs({ pause, function() return 2 end, pause }) do total = total + step() end
  return total
end)

local swapped = function() return "plain" end
run("assigned twice", function()
  local first = swapped()
  swapped = function() coroutine.yield() return "async" end
  return first, swapped()
end)

local function even(n)
  if n == 0 then return true end
  return Odd(n - 1)
end
function Odd(n)
  coroutine.yield()
  if n == 0 then return false end
  return even(n - 1)
end
run("mutual recursion", function() return even(6) end)

run("sort", function() table.sort({ 3, 1, 2 }, either(pause)) end)
run("gsub", function() return string.gsub("aa", "a", either(pause)) end)
run("tostring", function()
  return tostring(setmetatable({}, { ["__" .. "tostring"] = either(pause) }))
end)
run("table.concat", function()
  return table.concat(setmetatable({}, { ["__" .. "index"] = either(pause) }), ",", 1, 2)
end)
run("table.insert", function()
  table.insert(setmetatable({}, { ["__" .. "newindex"] = either(pause) }), 1)
end)
run("table.unpack", function()
  return table.unpack(setmetatable({}, { ["__" .. "index"] = either(pause) }), 1, 2)
end)
