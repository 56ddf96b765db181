local function opts(o) o = o or {} o.n = (o.n or 0) + 1 return o end
print(opts().n, opts({ n = 5 }).n, opts().n)
local function cb(f) return f and f() or "no callback" end
print(cb(), cb(function() return "called" end), cb(nil))
local function flags(a, b) if a == nil then a = true end if b == nil then b = false end return a, b end
print(flags(), flags(false), flags(nil, true))
local function last(...) local n = select("#", ...) return n > 0 and (select(n, ...)) or nil end
print(last(), last(1), last(1, nil), last(1, 2))
local function swap(a, b) a, b = b, a return a, b end
print(swap(1), swap(1, 2))
local function rec(n, acc) acc = acc or 1 if n <= 1 then return acc end return rec(n - 1, acc * n) end
print(rec(10), rec(1), rec(0, 7))
local function named(args) return ("%s/%s"):format(args.first or "?", args[1] or "?") end
print(named({ first = "f" }), named({ "pos" }), named({}))
