-- A parser for quoted, comma separated values.
local function parse(line)
  local fields, position = {}, 1
  while true do
    if line:sub(position, position) == '"' then
      local text, after = line:match('^"(.-)"(),', position)
      local chunk, quoted = "", position + 1
      repeat
        local first, last, body, more = line:find('^([^"]*)"("?)', quoted)
        if not first then error("unfinished quote", 0) end
        chunk = chunk .. body .. more
        quoted = last + 1
      until more == ""
      fields[#fields + 1] = chunk
      position = quoted
    else
      local body = line:match("^[^,]*", position)
      fields[#fields + 1] = body
      position = position + #body
    end
    if line:sub(position, position) ~= "," then return fields end
    position = position + 1
  end
end
for _, line in ipairs { "a,b,c", "", ",", '"x, y",z', '"he said ""hi""",1', "one", ' spaced , "" ' } do
  local fields = parse(line)
  print(#fields, "[" .. table.concat(fields, "][") .. "]")
end
print(pcall(parse, '"open'))
