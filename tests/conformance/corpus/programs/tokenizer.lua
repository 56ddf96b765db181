local function tokenize(source)
  local tokens, pos = {}, 1
  local patterns = {
    { "space", "^%s+" }, { "number", "^%d+%.?%d*" }, { "name", "^[%a_][%w_]*" }, { "op", "^[%+%-%*/%^%(%)=,]" },
  }
  while pos <= #source do
    local matched = false
    for _, p in ipairs(patterns) do
      local s, e = source:find(p[2], pos)
      if s then
        if p[1] ~= "space" then
          tokens[#tokens + 1] = { kind = p[1], text = source:sub(s, e), pos = s }
        end
        pos = e + 1
        matched = true
        break
      end
    end
    if not matched then
      return nil, ("unexpected '%s' at %d"):format(source:sub(pos, pos), pos)
    end
  end
  return tokens
end
for _, t in ipairs(tokenize("x = 3.14 * (y_1 + 42)")) do print(t.kind, t.text, t.pos) end
print(tokenize("a $ b"))
local Parser = {}
Parser.__index = Parser
function Parser.new(tokens) return setmetatable({ tokens = tokens, pos = 1 }, Parser) end
function Parser:peek() local t = self.tokens[self.pos] return t and t.text end
function Parser:next() local t = self.tokens[self.pos] self.pos = self.pos + 1 return t end
local binary = { ["+"] = 1, ["-"] = 1, ["*"] = 2, ["/"] = 2, ["^"] = 3 }
function Parser:primary(env)
  local t = self:next()
  if not t then error("unexpected end", 0) end
  if t.kind == "number" then return tonumber(t.text) end
  if t.kind == "name" then return env[t.text] or error("unknown " .. t.text, 0) end
  if t.text == "(" then
    local v = self:expr(env, 0)
    if self:peek() ~= ")" then error("expected )", 0) end
    self:next()
    return v
  end
  if t.text == "-" then return -self:primary(env) end
  error("unexpected " .. t.text, 0)
end
local ops = {
  ["+"] = function(a, b) return a + b end,
  ["-"] = function(a, b) return a - b end,
  ["*"] = function(a, b) return a * b end,
  ["/"] = function(a, b) return a / b end,
  ["^"] = function(a, b) return a ^ b end,
}
function Parser:expr(env, min)
  local left = self:primary(env)
  while true do
    local op = self:peek()
    local prec = op and binary[op]
    if not prec or prec < min then break end
    self:next()
    left = ops[op](left, self:expr(env, op == "^" and prec or prec + 1))
  end
  return left
end
local function eval(text, env)
  local tokens, err = tokenize(text)
  if not tokens then return nil, err end
  local ok, v = pcall(function() return Parser.new(tokens):expr(env or {}, 0) end)
  if not ok then return nil, v end
  return v
end
print(eval("1 + 2 * 3"), eval("(1 + 2) * 3"), eval("2 ^ 3 ^ 2"), eval("-x * 2", { x = 4 }))
print(eval("1 +"), eval("(1"), eval("y"), eval("1 ? 2"))
