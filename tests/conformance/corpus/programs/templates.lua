-- Text templates: a parser for {{ }} and {% %}, filters, nested scopes, string building.
local M = {}

M.filters = {
  upper = string.upper,
  lower = string.lower,
  trim = function(s) return (s:gsub("^%s+", ""):gsub("%s+$", "")) end,
  length = function(v) return #v end,
  default = function(v, fallback) if v == nil or v == "" then return fallback end return v end,
  join = function(list, separator)
    local parts = {}
    for i = 1, #list do parts[i] = tostring(list[i]) end
    return table.concat(parts, separator or ", ")
  end,
  pad = function(v, width)
    v = tostring(v)
    return v .. (" "):rep((tonumber(width) or 0) - #v)
  end,
  escape = function(s)
    local entities = { ["<"] = "&lt;", [">"] = "&gt;", ["&"] = "&amp;", ['"'] = "&quot;" }
    return (s:gsub('[<>&"]', entities))
  end,
}

local function lookup(path, scope)
  local value = scope
  for name in path:gmatch("[^.]+") do
    if type(value) ~= "table" then
      return nil
    end
    local index = tonumber(name)
    value = value[index or name]
  end
  return value
end

local function parse_expression(text)
  local segments = {}
  for segment in (text .. "|"):gmatch("%s*(.-)%s*|") do
    segments[#segments + 1] = segment
  end
  local head = table.remove(segments, 1)
  local filters = {}
  for _, segment in ipairs(segments) do
    local name, arguments = segment:match("^(%w+)%s*:?%s*(.*)$")
    if not name then error("bad filter '" .. segment .. "'", 0) end
    if not M.filters[name] then error("unknown filter '" .. name .. "'", 0) end
    local values = {}
    for quoted in arguments:gmatch("'([^']*)'") do values[#values + 1] = quoted end
    if #values == 0 and arguments ~= "" then values[1] = arguments end
    filters[#filters + 1] = { name = name, arguments = values }
  end
  return { source = head, filters = filters }
end

local function evaluate(expression, scope)
  local source, value = expression.source
  local literal = source:match("^'(.*)'$")
  if literal then
    value = literal
  elseif tonumber(source) then
    value = tonumber(source)
  else
    value = lookup(source, scope)
  end
  for _, filter in ipairs(expression.filters) do
    value = M.filters[filter.name](value, table.unpack(filter.arguments))
  end
  return value
end

local function compile(source)
  local root = { kind = "block" }
  local stack = { root }
  local position = 1
  local function emit(node)
    local top = stack[#stack]
    top[#top + 1] = node
  end
  while position <= #source do
    local from, to, mark, body = source:find("{([{%%])(.-)[%%}]}", position)
    if not from then
      emit({ kind = "text", text = source:sub(position) })
      break
    end
    if from > position then emit({ kind = "text", text = source:sub(position, from - 1) }) end
    position = to + 1
    if mark == "{" then
      emit({ kind = "value", expression = parse_expression(body) })
    else
      local word, rest = body:match("^%s*(%w+)%s*(.-)%s*$")
      if word == "for" then
        local name, list = rest:match("^(%w+)%s+in%s+(.+)$")
        local node = { kind = "for", name = name, list = parse_expression(list) }
        emit(node)
        stack[#stack + 1] = node
      elseif word == "if" then
        local negated = false
        if rest:sub(1, 4) == "not " then
          negated, rest = true, rest:sub(5)
        end
        local node = { kind = "if", test = parse_expression(rest), negated = negated }
        emit(node)
        stack[#stack + 1] = node
      elseif word == "end" then
        if #stack == 1 then error("unexpected end", 0) end
        stack[#stack] = nil
      else
        error("unknown tag '" .. tostring(word) .. "'", 0)
      end
    end
  end
  if #stack > 1 then error("missing end for '" .. stack[#stack].kind .. "'", 0) end
  return root
end

local render
local renderers = {
  text = function(node, scope, out) out[#out + 1] = node.text end,
  value = function(node, scope, out)
    local value = evaluate(node.expression, scope)
    out[#out + 1] = value == nil and "" or tostring(value)
  end,
  ["for"] = function(node, scope, out)
    local list = evaluate(node.list, scope) or {}
    for index, item in ipairs(list) do
      local inner = setmetatable({
        [node.name] = item,
        loop = { index = index, first = index == 1, last = index == #list },
      }, { __index = scope })
      render(node, inner, out)
    end
  end,
  ["if"] = function(node, scope, out)
    local value = evaluate(node.test, scope)
    local truth = value ~= nil and value ~= false and value ~= 0
    if truth ~= node.negated then render(node, scope, out) end
  end,
}

function render(block, scope, out)
  for _, node in ipairs(block) do
    renderers[node.kind](node, scope, out)
  end
  return out
end

function M.render(source, scope)
  return table.concat(render(compile(source), scope or {}, {}))
end

local page = [[
<h1>{{ title | escape | upper }}</h1>
{% for item in items %}{{ loop.index | pad: 3 }}{{ item.name | pad: '8' }}{% if item.price %}{{ item.price }}{% end %}{% if not item.price %}free{% end %}{% if loop.last %}.{% end %}
{% end %}tags: {{ tags | join: '; ' }} ({{ tags | length }})
{{ user.address.city | default: 'nowhere' }} {{ missing | default: 'none' | upper }} {{ 'lit' }} {{ 42 }}
{{ items.2.name }} {{ '  trim me ' | trim }}!]]
print(M.render(page, {
  title = "Fish & <Chips>",
  items = { { name = "cod", price = 12.5 }, { name = "plaice" }, { name = "ling", price = 7 } },
  tags = { "sea", "food", 3 },
  user = { address = {} },
}))
print(M.render("{% for row in rows %}[{% for cell in row %}{{ cell }}{% if not loop.last %},{% end %}{% end %}]{% end %}",
  { rows = { { 1, 2, 3 }, {}, { "a" } } }))
print(M.render("plain"), M.render(""), M.render("{{ nothing }}"))
for _, bad in ipairs({ "{% for x in y %}", "{% end %}", "{{ a | nope }}", "{% while %}", "{{ a | | }}" }) do
  print(pcall(M.render, bad, {}))
end
M.filters.twice = function(v) return v .. v end
print(M.render("{{ 'ab' | twice | twice | length }}"))
