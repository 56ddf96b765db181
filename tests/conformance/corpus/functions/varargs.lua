local function count(...) return select("#", ...) end
print(count(), count(nil), count(1, nil, nil))
local function pack2(...) return { n = select("#", ...), ... } end
local p = pack2(1, nil, 3)
print(p.n, p[1], p[2], p[3])
local function tail(first, ...) return ... end
print(tail(1, 2, 3))
print((tail(1, 2, 3)))
local function pass(...) return count(...), ... end
print(pass("a", "b"))
local function sum(...)
  local s = 0
  for _, v in ipairs({ ... }) do s = s + v end
  return s
end
print(sum(1, 2, 3), sum())
local function join(sep, ...)
  local out = {}
  for i = 1, select("#", ...) do out[i] = tostring((select(i, ...))) end
  return table.concat(out, sep)
end
print(join("-", 1, nil, "x", false))
print(select(2, "a", "b", "c"))
print(select(-1, "a", "b", "c"))
local function first(...) local a, b = ... return a, b end
print(first(), first(1), first(1, 2, 3))
local function middle(...) return 1, ..., 2 end
print(middle("x", "y"))
local function nested(...)
  local inner = function(...) return select("#", ...), ... end
  return inner(...), inner()
end
print(nested(1, 2))
local t = { (tail(1, 2, 3)), tail(1, 2, 3) }
print(#t, t[1], t[2], t[3])
print(table.unpack({ 1, 2, 3 }, 2))
print(table.pack(tail(1, nil)).n)
print(math.max(table.unpack({ 3, 9, 4 })))
local function opt(a, ...) local n = select("#", ...) return a == nil and n or a end
print(opt(), opt(1, 2), opt(nil, 2, 3))
local function cond(...) return ... and "some" or "none" end
print(cond(), cond(false), cond(1))
local function tbl(...) return #{ ... } end
print(tbl(), tbl(1, 2), tbl(tail(0, 1, 2)))
