local attempts = 0
local function flaky(n)
  attempts = attempts + 1
  if attempts < n then return nil, { kind = "TIMEOUT", message = "attempt " .. attempts } end
  return { id = "ok-" .. attempts }
end
local function retry(fn, options, ...)
  options = options or {}
  local max = options.max or 3
  local last
  for i = 1, max do
    local result, err = fn(...)
    if result then return result, nil, i end
    last = err
    if options.on_error and options.on_error(err, i) == "stop" then break end
  end
  return nil, last
end
local r, e, n = retry(flaky, nil, 3)
print(r and r.id, e, n)
attempts = 0
local seen = {}
r, e = retry(flaky, { max = 2, on_error = function(err, i) seen[i] = err.message end }, 9)
print(r, e and e.kind, e.message, table.concat(seen, "|"))
attempts = 0
r, e = retry(flaky, { max = 5, on_error = function(_, i) if i == 2 then return "stop" end end }, 9)
print(r, e.message, attempts)
local function saga(steps)
  local done = {}
  for i, step in ipairs(steps) do
    local ok, err = pcall(step.run)
    if not ok then
      for j = #done, 1, -1 do
        local comp = done[j].compensate
        if comp then
          local cok, cerr = pcall(comp, err)
          if not cok then print("compensation failed", cerr) end
        end
      end
      return false, err
    end
    table.insert(done, step)
  end
  return true
end
local trail = {}
local function step(name, fail)
  return {
    run = function() if fail then error(name .. " failed", 0) end trail[#trail + 1] = "+" .. name end,
    compensate = function(why) trail[#trail + 1] = "-" .. name .. "(" .. why .. ")" end,
  }
end
print(saga({ step("a"), step("b"), step("c", true), step("d") }))
print(table.concat(trail, " "))
print(saga({ step("x") }), saga({}))
