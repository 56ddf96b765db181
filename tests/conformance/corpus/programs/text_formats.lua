-- INI and CSV: readers and writers with patterns, quoting, comments, sections and errors.
local ini, csv = {}, {}

local function trim(s) return s:match("^%s*(.-)%s*$") end

local function convert(text)
  local quoted = text:match('^"(.*)"$') or text:match("^'(.*)'$")
  if quoted then return (quoted:gsub("\\(.)", { n = "\n", t = "\t", ["\\"] = "\\", ['"'] = '"' })) end
  if text == "true" or text == "yes" or text == "on" then return true end
  if text == "false" or text == "no" or text == "off" then return false end
  return tonumber(text) or text
end

function ini.parse(source)
  local data, section, number = {}, nil, 0
  data[""] = {}
  section = data[""]
  for line in (source .. "\n"):gmatch("(.-)\r?\n") do
    number = number + 1
    local text = trim(line:gsub("%s[;#].*$", ""))
    if text == "" or text:find("^[;#]") then
      goto continue
    end
    do
      local header = text:match("^%[([^%[%]]+)%]$")
      if header then
        header = trim(header)
        data[header] = data[header] or {}
        section = data[header]
        goto continue
      end
      local key, append, value = text:match("^([%w_.%-]+)%s*(%+?)=%s*(.*)$")
      if not key then
        error(string.format("line %d: cannot read '%s'", number, text), 0)
      end
      value = convert(value)
      if append == "+" then
        local old = section[key]
        if type(old) ~= "table" then old = { old } end
        old[#old + 1] = value
        section[key] = old
      else
        section[key] = value
      end
    end
    ::continue::
  end
  return data
end

local function sorted_pairs(t)
  local keys, i = {}, 0
  for key in pairs(t) do keys[#keys + 1] = key end
  table.sort(keys)
  return function()
    i = i + 1
    if keys[i] ~= nil then return keys[i], t[keys[i]] end
  end
end

function ini.format(data)
  local out = {}
  for name, section in sorted_pairs(data) do
    if next(section) ~= nil then
      if name ~= "" then out[#out + 1] = "[" .. name .. "]" end
      for key, value in sorted_pairs(section) do
        local values = type(value) == "table" and value or { value }
        for i, each in ipairs(values) do
          if type(each) == "string" and (each:find("[%c\"';#]") or tonumber(each)) then
            each = ("%q"):format(each):gsub("\\\n", "\\n")
          end
          out[#out + 1] = key .. (i > 1 and " += " or " = ") .. tostring(each)
        end
      end
    end
  end
  return table.concat(out, "\n")
end

local config = [[
; global settings
name = demo
debug = yes
[server]
host = "localhost ; not a comment"
port=8080
ratio = 0.5     ; half
mask = 0x1F
path += /usr
path += /opt ; second
path += 3

[ empty ]
# nothing
[quotes]
a = "tab\there \"q\""
b = 'single'
c = "12"
d =
]]
local data = ini.parse(config)
print(data[""].name, data[""].debug, data.server.port + 1, data.server.ratio, data.server.mask)
print(data.server.host, #data.server.path, table.concat(data.server.path, ":"), next(data.empty))
print(data.quotes.a, data.quotes.b, data.quotes.c, math.type(data.quotes.c), data.quotes.d == "")
print(ini.format(data))
print(ini.format(ini.parse(ini.format(data))) == ini.format(data))
print(pcall(ini.parse, "a = 1\n[broken\n"))
print(pcall(ini.parse, "just words"))

function csv.rows(source, separator)
  separator = separator or ","
  local position, line = 1, 1
  local special = "[\"\n\r" .. separator:gsub("%p", "%%%0") .. "]"
  local function field()
    if source:sub(position, position) == '"' then
      local parts, start = {}, line
      position = position + 1
      while true do
        local stop = source:find('"', position, true)
        if not stop then error("line " .. start .. ": quote is not closed", 0) end
        local part = source:sub(position, stop - 1)
        parts[#parts + 1] = part
        line = line + select(2, part:gsub("\n", ""))
        position = stop + 1
        if source:sub(position, position) ~= '"' then break end
        parts[#parts + 1] = '"'
        position = position + 1
      end
      return table.concat(parts)
    end
    local stop = source:find(special, position) or #source + 1
    local text = source:sub(position, stop - 1)
    if source:sub(stop, stop) == '"' then error("line " .. line .. ": stray quote after '" .. text .. "'", 0) end
    position = stop
    return text
  end
  return function()
    if position > #source then return nil end
    local row = {}
    while true do
      row[#row + 1] = field()
      local after = source:sub(position, position)
      position = position + 1
      if after == "\r" and source:sub(position, position) == "\n" then
        after, position = "\n", position + 1
      end
      if after == "\n" or after == "" then
        line = line + 1
        return row, line - 1
      elseif after ~= separator then
        error(("line %d: unexpected '%s'"):format(line, after), 0)
      end
    end
  end
end

function csv.records(source, separator)
  local rows = csv.rows(source, separator)
  local header = rows()
  return function()
    local row = rows()
    if not row then return nil end
    local record = {}
    for i, name in ipairs(header) do record[name] = tonumber(row[i]) or row[i] end
    return record
  end
end

function csv.format(rows, separator)
  separator = separator or ","
  local out = {}
  for i, row in ipairs(rows) do
    local cells = {}
    for j, cell in ipairs(row) do
      cell = tostring(cell)
      cells[j] = cell:find('[",\n]') and '"' .. cell:gsub('"', '""') .. '"' or cell
    end
    out[i] = table.concat(cells, separator)
  end
  return table.concat(out, "\n")
end

local text = 'id,name,price,note\n1,"Anvil, large",12.5,"says ""hi"""\r\n2,Bolt,0.25,\n3,"two\nlines",7,x\n'
for row, line in csv.rows(text) do print(line, #row, row[1], row[2], row[4]) end
local total, names = 0, {}
for record in csv.records(text) do
  total = total + record.price * record.id
  names[#names + 1] = (record.name:gsub("%s+", "_"))
end
print(total, table.concat(names, "|"))
local rows = {}
for row in csv.rows(text) do rows[#rows + 1] = row end
print(csv.format(rows))
for row in csv.rows("a;b|;c\n;;", ";") do print(#row, table.concat(row, "/")) end
for _, bad in ipairs({ 'a,"b', 'a,b"c', '"a"b' }) do
  print(pcall(function() for _ in csv.rows(bad) do end end))
end
