-- Closing when an error passes through.
local log = {}
local function res(name, f)
  return setmetatable({}, { __close = function(_, err)
    log[#log + 1] = name .. "(" .. tostring(err) .. ")"
    if f then f(err) end
  end })
end
local function flush() print(table.concat(log, " ")) log = {} end
print(pcall(function()
  local a <close> = res("a")
  local b <close> = res("b")
  error("oops", 0)
end))
flush()
print(pcall(function()
  local a <close> = res("a")
  local b <close> = res("b", function() error("in b", 0) end)
  error("first", 0)
end))
flush()
print(pcall(function()
  local a <close> = res("a", function() error("in a", 0) end)
  return "value"
end))
flush()
local ok, e = pcall(function()
  local a <close> = res("a")
  error({ code = 5 })
end)
print(ok, e.code) log = {}
local function outer()
  local o <close> = res("o")
  local ok, err = pcall(function() local i <close> = res("i") error("inner", 0) end)
  return ok, err
end
print(outer()) flush()
print(select("#", pcall(function(...) local c <close> = res("c") return ... end, 1, nil, 3))) flush()
