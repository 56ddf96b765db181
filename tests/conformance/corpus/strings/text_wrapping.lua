-- Wraps text at a width, using find, sub and concat.
local function wrap(text, width)
  local lines, line = {}, ""
  for word in text:gmatch("%S+") do
    if #line + #word + 1 > width and line ~= "" then
      lines[#lines + 1] = line
      line = word
    else
      line = line == "" and word or line .. " " .. word
    end
  end
  if line ~= "" then lines[#lines + 1] = line end
  return lines
end
local text = "Lua is a powerful, efficient, lightweight, embeddable scripting language."
for _, width in ipairs { 10, 20, 40 } do
  for number, line in ipairs(wrap(text, width)) do
    print(width, number, ("%-40s|"):format(line), #line)
  end
end
print(#wrap("", 10), #wrap("   ", 10), wrap("x", 10)[1])
