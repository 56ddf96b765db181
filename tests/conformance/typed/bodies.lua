local time = require("time")
local json = require("json")
type Order = {id: string, total: number, items: {string}?, note: string?}
type Result = {ok: boolean, value: any}

local function double(x: number): number
  local y = x * 2
  if y > 10 then
    y = 10
  end
  return y
end

local function describe(order: Order, prefix: string?): string
  local text = prefix or "order"
  text = text .. " " .. order.id
  local n = 0
  for i, item in ipairs(order.items or {}) do
    n = n + 1
    text = text .. item
  end
  local kind = nil
  if n > 0 then kind = "full" else kind = 5 end
  return text .. tostring(kind)
end

local function parse(text: string): (Order?, string?)
  local value, err = json.decode(text)
  if err then
    return nil, tostring(err)
  end
  return value, nil
end

local function handler(cb: (number) -> number, v: number): number
  local r = cb(v)
  r = r + 1
  local t = {}
  t.x = r
  t["y"] = "s"
  local f = function(a: number): number return a + t.x end
  f = function(a: number): number return a end
  return f(r)
end

local function later(n: integer): boolean
  local count = 0
  local function bump(): integer
    count = count + 1
    return count
  end
  while bump() < n do
    time.sleep(1)
  end
  local str = "shadow"
  local function g(s: string?): string? return s end
  local x = g(str)
  x = 5
  local a, b = parse("{}")
  a = b
  local ok, res = pcall(function(): number return double(2) end)
  res = nil
  return count == n
end

local function maybe(x: any): any
  local result
  if x then
    result = {ok = true}
  end
  result = result or "none"
  for _, v in pairs(x) do
    result = v
  end
  local z = x and x.y or 3
  z = "str"
  return result
end
local function variadic(...: any): number
  local n = select("#", ...)
  local first = ...
  first = n
  return n
end
local function early(flag: boolean): string?
  if flag then return "x" end
end
print(double(3), describe({id = "a", total = 1}), parse("x"), handler(double, 2), later(1), maybe({}), variadic(1), early(true))
