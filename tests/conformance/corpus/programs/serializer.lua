-- A pretty printer with sorted keys and cycles, a deep copy, a deep comparison and a differ.
local pretty = {}

local TYPE_ORDER = { number = 1, boolean = 2, string = 3, table = 4, ["function"] = 5 }

local function sort_keys(a, b)
  local ta, tb = type(a), type(b)
  if ta == tb and (ta == "string" or ta == "number") then return a < b end
  local oa, ob = TYPE_ORDER[ta] or 100, TYPE_ORDER[tb] or 100
  return oa == ob and tostring(a) < tostring(b) or oa < ob
end

local RESERVED = {}
for word in ("and break do else elseif end false for function goto if in local nil not or repeat return then true until while"):gmatch("%a+") do
  RESERVED[word] = true
end

local function is_identifier(key)
  return type(key) == "string" and not RESERVED[key] and key:match("^[_%a][_%w]*$") ~= nil
end

local function smart_quote(text)
  if text:match('"') and not text:match("'") then return "'" .. text .. "'" end
  return '"' .. text:gsub('"', '\\"') .. '"'
end

local SHORT = { ["\a"] = "\\a", ["\b"] = "\\b", ["\f"] = "\\f", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t", ["\v"] = "\\v", ["\127"] = "\\127" }
local function escape(text)
  return (text:gsub("\\", "\\\\"):gsub("[%c\127]", function(c) return SHORT[c] or ("\\%03d"):format(c:byte()) end))
end

local function sequence_length(t)
  local n = 1
  while rawget(t, n) ~= nil do n = n + 1 end
  return n - 1
end

local function other_keys(t, length)
  local keys, count = {}, 0
  for key in next, t do
    if not (math.type(key) == "integer" and 1 <= key and key <= length) then
      count = count + 1
      keys[count] = key
    end
  end
  table.sort(keys, sort_keys)
  return keys, count
end

local function count_appearances(value, appearances)
  if type(value) ~= "table" then return appearances end
  if appearances[value] then
    appearances[value] = appearances[value] + 1
  else
    appearances[value] = 1
    for k, v in pairs(value) do
      count_appearances(k, appearances)
      count_appearances(v, appearances)
    end
    count_appearances(getmetatable(value), appearances)
  end
  return appearances
end

local Printer = {}
Printer.__index = Printer

function Printer:put(...)
  for _, piece in ipairs({ ... }) do self.buffer[#self.buffer + 1] = piece end
end

function Printer:newline()
  self:put(self.separator, self.indent:rep(self.level))
end

function Printer:id(value)
  local id = self.ids[value]
  if not id then
    self.last = self.last + 1
    id = self.last
    self.ids[value] = id
  end
  return id
end

function Printer:key(key)
  if is_identifier(key) then
    self:put(key)
  else
    self:put("[")
    self:value(key)
    self:put("]")
  end
end

function Printer:table(t)
  if self.ids[t] then
    self:put("<table ", tostring(self:id(t)), ">")
  elseif self.level >= self.depth then
    self:put("{...}")
  else
    if self.appearances[t] > 1 then self:put("<", tostring(self:id(t)), ">") end
    local length = sequence_length(t)
    local keys, count = other_keys(t, length)
    self:put("{")
    self.level = self.level + 1
    for i = 1, length + count do
      if i > 1 then self:put(",") end
      if i <= length then
        self:put(" ")
        self:value(t[i])
      else
        local key = keys[i - length]
        self:newline()
        self:key(key)
        self:put(" = ")
        self:value(t[key])
      end
    end
    local metatable = getmetatable(t)
    if type(metatable) == "table" then
      if length + count > 0 then self:put(",") end
      self:newline()
      self:put("<metatable> = ")
      self:value(metatable)
    end
    self.level = self.level - 1
    if count > 0 or type(metatable) == "table" then
      self:newline()
    elseif length > 0 then
      self:put(" ")
    end
    self:put("}")
  end
end

function Printer:value(value)
  local kind = type(value)
  if kind == "string" then
    self:put(smart_quote(escape(value)))
  elseif kind == "number" or kind == "boolean" or kind == "nil" then
    self:put(tostring(value))
  elseif kind == "table" then
    self:table(value)
  else
    self:put("<", kind, " ", tostring(self:id(value)), ">")
  end
end

function pretty.inspect(root, options)
  options = options or {}
  local printer = setmetatable({
    buffer = {}, level = 0, last = 0, ids = {},
    depth = options.depth or math.huge,
    separator = options.separator or "\n",
    indent = options.indent or "  ",
    appearances = count_appearances(root, {}),
  }, Printer)
  printer:value(root)
  return table.concat(printer.buffer)
end

setmetatable(pretty, { __call = function(_, ...) return pretty.inspect(...) end })

local function deep_copy(value, seen)
  if type(value) ~= "table" then return value end
  seen = seen or {}
  if seen[value] then return seen[value] end
  local copy = {}
  seen[value] = copy
  for k, v in pairs(value) do copy[deep_copy(k, seen)] = deep_copy(v, seen) end
  return setmetatable(copy, getmetatable(value))
end

local function deep_equal(a, b)
  if type(a) ~= type(b) then return false end
  if type(a) ~= "table" then return a == b end
  for k, v in pairs(a) do if not deep_equal(v, b[k]) then return false end end
  for k in pairs(b) do if a[k] == nil then return false end end
  return true
end

local function diff(old, new, path, out)
  path, out = path or "", out or {}
  local keys = {}
  for k in pairs(old) do keys[#keys + 1] = k end
  for k in pairs(new) do if old[k] == nil then keys[#keys + 1] = k end end
  table.sort(keys, sort_keys)
  for _, k in ipairs(keys) do
    local x, y, here = old[k], new[k], path .. "." .. tostring(k)
    if type(x) == "table" and type(y) == "table" then
      diff(x, y, here, out)
    elseif x ~= y then
      out[#out + 1] = here .. ": " .. tostring(x) .. " -> " .. tostring(y)
    end
  end
  return out
end

print(pretty({ 1, 2, 3 }), pretty({}), pretty("a\n\"b\"'"), pretty(1.5), pretty(nil), pretty('say "x"'))
local data = {
  "first", { "nested", 2 }, name = "thing", ["two words"] = true, ["end"] = false,
  [10] = "ten", [2.5] = "half", [true] = "yes", deep = { a = { b = { c = {} } } }, f = print,
}
print(pretty(data))
print(pretty(data, { depth = 1 }), pretty(data, { depth = 2, separator = " ", indent = "" }))
local cycle = { name = "cycle" }
cycle.self, cycle.list = cycle, { cycle, {} }
print(pretty(cycle))
print(pretty(setmetatable({ 1 }, { __index = { x = 1 } })))
local copy = deep_copy(data)
print(deep_equal(copy, data), copy ~= data, copy[2] ~= data[2])
copy[2][1], copy.name, copy.extra, copy.deep.a.b.d = "changed", nil, 1, "new"
print(deep_equal(copy, data))
for _, line in ipairs(diff(data, copy)) do print(line) end
local twin = deep_copy(cycle)
print(twin.self == twin, twin.list[1] == twin, twin ~= cycle)
