-- Closing on break, goto, loops and with the closing value of a generic for.
local log = {}
local function res(name) return setmetatable({}, { __close = function() log[#log + 1] = name end }) end
local function flush() print(table.concat(log, " ")) log = {} end
while true do
  local w <close> = res("while")
  if #log == 0 then break end
end
flush()
for i = 1, 3 do
  local r <close> = res("for" .. i)
  if i == 2 then goto continue end
  log[#log + 1] = "body" .. i
  ::continue::
end
flush()
local n = 0
repeat
  local r <close> = res("repeat")
  n = n + 1
until n == 2
flush()
local function iter(limit)
  return function(_, i) if i < limit then return i + 1 end end, nil, 0, res("iterator")
end
for i in iter(3) do log[#log + 1] = i end
flush()
for i in iter(3) do if i == 2 then break end log[#log + 1] = i end
flush()
local function search() for i in iter(5) do if i == 2 then return "found " .. i end end end
print(search()) flush()
print(pcall(function() for _ in iter(2) do error("stop", 0) end end)) flush()
do local a <close>, b <const> = res("first of two"), 2 log[#log + 1] = b end
flush()
local mt = {} mt["__" .. "close"] = function(self) log[#log + 1] = self.name end
do local c <close> = setmetatable({ name = "computed" }, mt) end
flush()
