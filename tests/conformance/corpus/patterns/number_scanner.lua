-- Scans numerals with find and anchored patterns.
local function scan(text)
  local tokens, position = {}, 1
  while position <= #text do
    local _, last, token = text:find("^%s*([%d]+%.?%d*)", position)
    local kind = "number"
    if not last then
      _, last, token = text:find("^%s*(%a[%w_]*)", position)
      kind = "name"
    end
    if not last then
      _, last, token = text:find("^%s*(%p)", position)
      kind = "symbol"
    end
    if not last then break end
    tokens[#tokens + 1] = kind:sub(1, 1) .. ":" .. token
    position = last + 1
  end
  return tokens
end
print(table.concat(scan("x1 = 3.14 * (radius + 20)"), " "))
print(table.concat(scan("a_b<=10;  "), " "), #scan(""), #scan("   "))
