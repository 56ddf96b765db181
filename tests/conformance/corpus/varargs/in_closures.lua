-- A nested function cannot see ... but can see what was taken from it.
local function outer(...)
  local args, n = { ... }, select("#", ...)
  local first = ...
  return function(...)
    local inner = ...
    return first, inner, n, select("#", ...), args[2]
  end
end
print(outer("a", "b")("c")) print(outer()()) print(outer(nil, nil)(1, 2, 3))
local function logger(prefix, ...)
  local tags = table.concat({ ... }, ",")
  return function(fmt, ...) return prefix .. "[" .. tags .. "] " .. fmt:format(...) end
end
print(logger("app", "x", "y")("%d-%s", 1, "one")) print(logger("app")("plain"))
local function each(f, ...) for i = 1, select("#", ...) do f((select(i, ...))) end end
local seen = {}
each(function(v) seen[#seen + 1] = tostring(v) end, 1, nil, "x")
print(table.concat(seen, " "))
local function retry(times, f, ...)
  local results
  for i = 1, times do
    results = table.pack(pcall(f, i, ...))
    if results[1] then break end
  end
  return table.unpack(results, 1, results.n)
end
print(retry(3, function(i, x) if i < 3 then error("no " .. i, 0) end return i, x end, "arg"))
print(retry(2, function(i) error("no " .. i, 0) end))
local function memo(f) local cache = {} return function(...) local key = table.concat({ ... }, "\0") if cache[key] == nil then cache[key] = f(...) end return cache[key] end end
local calls = 0
local add = memo(function(a, b) calls = calls + 1 return a + b end)
print(add(1, 2), add(1, 2), add(2, 1), calls)
