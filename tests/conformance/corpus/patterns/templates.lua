-- Template expansion with nested functions.
local function expand(template, values)
  return (template:gsub("{{%s*([%w_.]+)%s*|?%s*(%w*)%s*}}", function(path, filter)
    local value = values
    for part in path:gmatch("[^.]+") do
      value = type(value) == "table" and value[tonumber(part) or part] or nil
    end
    local text = tostring(value)
    if filter == "upper" then text = text:upper() elseif filter == "quote" then text = ("%q"):format(text) end
    return text
  end))
end
local data = { user = { name = "Ann", tags = { "a", "b" } }, total = 12.5 }
print(expand("Hi {{user.name}}, you owe {{ total }}.", data))
print(expand("{{user.name|upper}} {{ user.tags.2 | quote }} {{missing}} {{user.name.first}}", data))
print(expand("no placeholders, { } {{}}", data))
