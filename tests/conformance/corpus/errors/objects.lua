-- Error objects: classes of errors, inheritance and rethrowing.
local Failure = {}
Failure.__index = Failure
Failure.__tostring = function(self) return self.kind .. ": " .. self.message end
local function raise(kind, message)
  error(setmetatable({ kind = kind, message = message }, Failure))
end
local function guarded(action, kinds)
  local ok, err = pcall(action)
  if ok then return "ok" end
  if getmetatable(err) == Failure then
    local handler = kinds[err.kind]
    if handler then return handler(err) end
  end
  error(err, 0)
end
print(guarded(function() raise("io", "disk full") end, { io = function(e) return "handled " .. tostring(e) end }))
print(guarded(function() return 1 end, {}))
local ok, err = pcall(guarded, function() raise("net", "timeout") end, {})
print(ok, tostring(err), err.kind, getmetatable(err) == Failure)
ok, err = pcall(guarded, function() error("plain text") end, {})
print(ok, err, type(err))
ok, err = pcall(guarded, function() error("kept", 0) end, {})
print(ok, err)
ok, err = pcall(error, setmetatable({}, { __index = function(_, k) return k .. "!" end }))
print(ok, err.anything)
