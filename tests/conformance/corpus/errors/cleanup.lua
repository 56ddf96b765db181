-- Cleaning up with pcall, and errors in the clean-up.
local log = {}
local function with(name, action)
  log[#log + 1] = "open " .. name
  local results = table.pack(pcall(action, name))
  log[#log + 1] = "close " .. name
  if not results[1] then error(results[2], 0) end
  return table.unpack(results, 2, results.n)
end
print(with("a", function(name) return name .. "!", nil, 3 end))
print(pcall(with, "b", function() error("bad", 0) end))
print(pcall(with, "c", function() with("d", function() error({}, 0) end) end) == false)
print(table.concat(log, ", "))
local function finally(action, cleanup)
  local ok, err = pcall(action)
  local cleaned, problem = pcall(cleanup)
  if not ok then error(err, 0) end
  if not cleaned then error(problem, 0) end
end
print(pcall(finally, function() end, function() end))
print(pcall(finally, function() error("action") end, function() error("cleanup") end))
print(pcall(finally, function() end, function() error("cleanup") end))
