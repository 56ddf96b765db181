-- pcall in pcall, errors after caught errors, and results in between.
local function level(n)
  if n == 0 then error("bottom", 0) end
  local ok, err = pcall(level, n - 1)
  if n % 2 == 0 then return "caught at " .. n .. " (" .. tostring(err) .. ")" end
  error(err .. " via " .. n, 0)
end
for n = 0, 4 do print(n, pcall(level, n)) end
local attempts = 0
local function flaky()
  attempts = attempts + 1
  if attempts < 3 then error("attempt " .. attempts) end
  return attempts
end
local ok, result
repeat ok, result = pcall(flaky) print(ok, result) until ok
local outcomes = {}
for i, action in ipairs { flaky, error, function(n) return n end, "not callable" } do
  local ok, err = pcall(action, i)
  outcomes[i] = tostring(ok) .. "=" .. tostring(err)
end
print(table.concat(outcomes, " "))
