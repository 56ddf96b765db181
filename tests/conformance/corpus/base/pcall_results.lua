-- pcall passes arguments and results through.
print(pcall(function(...) return ... end, 1, nil, 3))
print(pcall(function() end))
print(select("#", pcall(function() return nil, nil end)))
print(pcall(pcall, error, "x"))
print(pcall(pcall))
print(pcall(nil))
print(pcall(5))
print(pcall({}))
print(pcall("text"))
print(pcall(setmetatable({}, { __call = function(self, a, b) return a, b end }), 1, 2))
print(pcall(string.rep, "ab", 2), pcall(tostring, 12), pcall(math.max, 1, 5, 3))
local function safe_div(a, b)
  local ok, result = pcall(function() return a // b end)
  return ok and result or "error: " .. result
end
print(safe_div(7, 2), safe_div(7, 0), safe_div(7, 0.0))
print(pcall(pcall, pcall, function() error("deep", 0) end))
local count = 0
local function retry(times, action)
  for attempt = 1, times do
    local ok, result = pcall(action, attempt)
    if ok then return result, attempt end
  end
  return nil, times
end
print(retry(5, function(n) count = count + n if n < 3 then error("again") end return "done" end))
print(count, retry(2, error))
