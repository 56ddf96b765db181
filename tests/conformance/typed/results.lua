-- Annotations on everything, and bodies that give type checkers something to say.
type Item = {name: string, price: number, tags: {string}}
type Cart = {items: {Item}, owner: string?}

local function total(cart: Cart): number
  local sum = 0
  for _, item in ipairs(cart.items) do
    sum = sum + item.price
  end
  return sum
end

local function find(cart: Cart, name: string): (Item?, string?)
  for _, item in ipairs(cart.items) do
    if item.name == name then
      return item
    end
  end
  return nil, "no " .. name
end

local function require_item(cart: Cart, name: string): Item
  local item, err = find(cart, name)
  if err then
    error(err, 0)
  end
  return item
end

local function label(cart: Cart, width: integer?): string
  width = width or 10
  local owner = cart.owner
  if not owner then
    owner = "nobody"
  end
  for i = 1, width do
    owner = owner .. "."
  end
  do
    local width = "wide"
    owner = owner .. width
  end
  return owner
end

local function classify(n: number): string
  local kind
  if n > 100 then
    kind = "big"
  elseif n > 10 then
    kind = "middle"
  else
    kind = false
  end
  return kind or "small"
end

local function each(cart: Cart, visit: (Item) -> boolean): integer
  local count: integer = 0
  for i, item in ipairs(cart.items) do
    if visit(item) then
      count = count + 1
    end
    i = tostring(i)
  end
  local i = count
  return i
end

local cart: Cart = {items = {{name = "a", price = 5, tags = {}}, {name = "b", price = 7.5, tags = {"x"}}}}
print(total(cart), find(cart, "a"), find(cart, "z"), require_item(cart, "b").price)
print(label(cart), label({items = {}, owner = "me"}, 2), classify(5), classify(50), classify(500))
print(each(cart, function(item: Item): boolean return #item.tags > 0 end))
