-- A table of functions in place of a switch.
local actions = {
  start = function(state) state.running = true return "started" end,
  stop = function(state) state.running = false return "stopped" end,
  add = function(state, n) state.total = (state.total or 0) + n return state.total end,
  ["two words"] = function() return "two words" end,
  [1] = function() return "one" end,
}
local function dispatch(state, name, ...)
  local action = actions[name]
  if not action then return nil, "unknown action: " .. tostring(name) end
  return action(state, ...)
end
local state = {}
print(dispatch(state, "start"), state.running)
print(dispatch(state, "add", 5), dispatch(state, "add", 6))
print(dispatch(state, "stop"), state.running)
print(dispatch(state, "jump"))
print(dispatch(state, "two words"), dispatch(state, 1), dispatch(state, nil))
local default = setmetatable({}, { __index = function(_, k) return function() return "default " .. k end end })
default.known = function() return "known" end
print(default.known(), default.other(), (default["x"] or print)())
