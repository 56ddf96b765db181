-- A tokenizer, a recursive-descent parser and an evaluator with variables and functions.
local Lexer = {}
Lexer.__index = Lexer

function Lexer.new(source)
  return setmetatable({ source = source, position = 1, line = 1 }, Lexer)
end

function Lexer:fail(message, ...)
  error({ kind = "syntax", message = message:format(...), line = self.line, column = self.position })
end

function Lexer:next()
  local source = self.source
  while true do
    local from, to = source:find("^[ \t]+", self.position)
    if from then
      self.position = to + 1
    elseif source:sub(self.position, self.position) == "\n" then
      self.position = self.position + 1
      self.line = self.line + 1
    elseif source:sub(self.position, self.position) == "#" then
      local stop = source:find("\n", self.position, true)
      self.position = stop or #source + 1
    else
      break
    end
  end
  local start = self.position
  if start > #source then return { type = "eof", text = "end of input" } end
  local number = source:match("^%d+%.?%d*[eE][+-]?%d+", start) or source:match("^%d+%.%d+", start)
    or source:match("^%d+", start)
  if number then
    self.position = start + #number
    return { type = "number", text = number, value = tonumber(number) }
  end
  local name = source:match("^[%a_][%w_]*", start)
  if name then
    self.position = start + #name
    return { type = "name", text = name }
  end
  for _, symbol in ipairs({ "**", "==", "!=", "<=", ">=", "&&", "||" }) do
    if source:sub(start, start + 1) == symbol then
      self.position = start + 2
      return { type = symbol, text = symbol }
    end
  end
  local char = source:sub(start, start)
  if not char:find("[-+*/%%()<>=,;!?:]") then
    self:fail("unexpected character '%s'", char)
  end
  self.position = start + 1
  return { type = char, text = char }
end

local Parser = {}
Parser.__index = Parser

local BINARY = {
  ["||"] = { 1, 2 }, ["&&"] = { 3, 4 },
  ["=="] = { 5, 6 }, ["!="] = { 5, 6 },
  ["<"] = { 7, 8 }, [">"] = { 7, 8 }, ["<="] = { 7, 8 }, [">="] = { 7, 8 },
  ["+"] = { 9, 10 }, ["-"] = { 9, 10 },
  ["*"] = { 11, 12 }, ["/"] = { 11, 12 }, ["%"] = { 11, 12 },
  ["**"] = { 16, 15 },
}
local UNARY_POWER = 14

function Parser.new(source)
  local self = setmetatable({}, Parser)
  self.lexer = Lexer.new(source)
  self.token = self.lexer:next()
  return self
end

function Parser:advance()
  local token = self.token
  self.token = self.lexer:next()
  return token
end

function Parser:accept(type)
  if self.token.type == type then
    return self:advance()
  end
end

function Parser:expect(type)
  return self:accept(type) or self.lexer:fail("expected '%s' near '%s'", type, self.token.text)
end

function Parser:primary()
  local token = self:advance()
  if token.type == "number" then
    return { op = "number", value = token.value }
  elseif token.type == "name" then
    if self:accept("(") then
      local arguments = {}
      if not self:accept(")") then
        repeat
          arguments[#arguments + 1] = self:expression()
        until not self:accept(",")
        self:expect(")")
      end
      return { op = "call", name = token.text, arguments = arguments }
    end
    return { op = "name", name = token.text }
  elseif token.type == "(" then
    local inner = self:expression()
    self:expect(")")
    return inner
  elseif token.type == "-" or token.type == "!" then
    return { op = "u" .. token.type, self:expression(UNARY_POWER) }
  end
  self.lexer:fail("unexpected '%s'", token.text)
end

function Parser:expression(minimum)
  minimum = minimum or 0
  local left = self:primary()
  while true do
    local power = BINARY[self.token.type]
    if power and power[1] > minimum then
      local operator = self:advance().type
      left = { op = operator, left, self:expression(power[2] - 1) }
    elseif self.token.type == "?" and minimum == 0 then
      self:advance()
      local yes = self:expression()
      self:expect(":")
      left = { op = "?", left, yes, self:expression() }
    else
      return left
    end
  end
end

function Parser:program()
  local statements = {}
  while self.token.type ~= "eof" do
    local expr = self:expression()
    if expr.op == "name" and self:accept("=") then
      expr = { op = "assign", name = expr.name, self:expression() }
    end
    statements[#statements + 1] = expr
    if self.token.type ~= "eof" then self:expect(";") end
  end
  return statements
end

local evaluate

local OPERATIONS = {
  ["+"] = function(a, b) return a + b end,
  ["-"] = function(a, b) return a - b end,
  ["*"] = function(a, b) return a * b end,
  ["/"] = function(a, b)
    if b == 0 then error({ kind = "runtime", message = "division by zero" }) end
    return a / b
  end,
  ["%"] = function(a, b) return a % b end,
  ["**"] = function(a, b) return a ^ b end,
  ["<"] = function(a, b) return a < b and 1 or 0 end,
  [">"] = function(a, b) return a > b and 1 or 0 end,
  ["<="] = function(a, b) return a <= b and 1 or 0 end,
  [">="] = function(a, b) return a >= b and 1 or 0 end,
  ["=="] = function(a, b) return a == b and 1 or 0 end,
  ["!="] = function(a, b) return a ~= b and 1 or 0 end,
}

local FUNCTIONS = {
  max = math.max,
  min = math.min,
  floor = math.floor,
  sum = function(...)
    local total = 0
    for _, value in ipairs({ ... }) do total = total + value end
    return total
  end,
  count = function(...) return (select("#", ...)) end,
}

local HANDLERS = {
  number = function(node) return node.value end,
  name = function(node, env)
    local value = env[node.name]
    if value == nil then error({ kind = "runtime", message = "undefined " .. node.name }) end
    return value
  end,
  assign = function(node, env)
    env[node.name] = evaluate(node[1], env)
    return env[node.name]
  end,
  call = function(node, env)
    local f = FUNCTIONS[node.name]
    if not f then error({ kind = "runtime", message = "no function " .. node.name }) end
    local values = {}
    for i, argument in ipairs(node.arguments) do values[i] = evaluate(argument, env) end
    return f(table.unpack(values))
  end,
  ["u-"] = function(node, env) return -evaluate(node[1], env) end,
  ["u!"] = function(node, env) return evaluate(node[1], env) == 0 and 1 or 0 end,
  ["?"] = function(node, env)
    return evaluate(node[evaluate(node[1], env) ~= 0 and 2 or 3], env)
  end,
  ["&&"] = function(node, env)
    local left = evaluate(node[1], env)
    if left == 0 then return left end
    return evaluate(node[2], env)
  end,
  ["||"] = function(node, env)
    local left = evaluate(node[1], env)
    return left ~= 0 and left or evaluate(node[2], env)
  end,
}

function evaluate(node, env)
  local handler = HANDLERS[node.op]
  if handler then return handler(node, env) end
  return OPERATIONS[node.op](evaluate(node[1], env), evaluate(node[2], env))
end

local function show(node)
  if node.op == "number" then return tostring(node.value) end
  if node.op == "name" then return node.name end
  local parts = { node.op, node.name }
  if not node.name then parts[2] = nil end
  for _, child in ipairs(node.arguments or node) do parts[#parts + 1] = show(child) end
  return "(" .. table.concat(parts, " ") .. ")"
end

local function run(source, env)
  local result
  for _, statement in ipairs(Parser.new(source):program()) do
    result = evaluate(statement, env)
  end
  return result
end

local env = { pi = 3.25 }
for _, source in ipairs({
  "1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 - 4 - 3", "7 % 4 + 1.5e2",
  "x = 5; y = x * 2; x + y", "x > 4 ? y : 0", "!x || y && 0", "max(1, x, min(9, y)) + count()",
  "sum(1, 2, 3.5)  # comment\n + 1", "floor(pi) == 3",
}) do
  print(show(Parser.new(source):program()[1]), run(source, env))
end
for _, source in ipairs({ "1 +", "(1", "2 $ 3", "nope", "1 / 0", "f(1)", "1 2", "max(1,", "\n\n @" }) do
  local ok, err = pcall(run, source, {})
  print(ok, type(err) == "table" and (err.kind .. ": " .. err.message .. " @" .. tostring(err.line)) or err)
end
