local rows = {
  { item = "Widget", qty = 3, price = 4.5 },
  { item = "Gadget", qty = 10, price = 12.25 },
  { item = "Thing", qty = 1, price = 100 },
}
local function pad(s, n, right)
  s = tostring(s)
  local fill = (" "):rep(n - #s)
  return right and fill .. s or s .. fill
end
local total, lines = 0, {}
for i, row in ipairs(rows) do
  local sum = row.qty * row.price
  total = total + sum
  lines[i] = pad(row.item, 8) .. pad(row.qty, 4, true) .. pad(("%.2f"):format(sum), 10, true)
end
lines[#lines + 1] = pad("Total", 8) .. pad("", 4) .. pad(("%.2f"):format(total), 10, true)
print(table.concat(lines, "\n"))
local function wrap(text, width)
  local out, line = {}, ""
  for word in text:gmatch("%S+") do
    if #line + #word + 1 > width and line ~= "" then out[#out + 1] = line line = word
    else line = line == "" and word or line .. " " .. word end
  end
  if line ~= "" then out[#out + 1] = line end
  return out
end
for i, l in ipairs(wrap("the quick brown fox jumps over the lazy dog", 15)) do print(i, l) end
local template = "Hello ${name}, you owe ${amount}!${missing}"
print((template:gsub("%${(%w+)}", { name = "Ann", amount = 12.5 })))
print((template:gsub("%${(%w+)}", function(k) return k == "name" and "Bob" or false end)))
local csv = 'a,"b ""q""",c\n1,,3'
for line in (csv .. "\n"):gmatch("(.-)\n") do
  local fields, pos = {}, 1
  while pos <= #line + 1 do
    if line:sub(pos, pos) == '"' then
      local text = ""
      pos = pos + 1
      repeat
        local s, e, chunk, quote = line:find('^([^"]*)"("?)', pos)
        text = text .. chunk .. quote
        pos = e + 1
      until quote == ""
      fields[#fields + 1] = text
      pos = pos + 1
    else
      local s, e, field = line:find("^([^,]*)", pos)
      fields[#fields + 1] = field
      pos = e + 2
    end
  end
  print(#fields, table.concat(fields, "|"))
end
