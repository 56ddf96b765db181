-- table.pack keeps nils with n, table.unpack gives them back.
local function pack(...) return table.pack(...) end
local p = pack(1, nil, 3, nil)
print(p.n, #pack(), pack().n, p[1], p[2], p[3], table.unpack(p, 1, p.n))
print(table.unpack({ 1, 2, 3 })) print(table.unpack({ 1, 2, 3 }, 2)) print(table.unpack({ 1, 2, 3 }, 2, 5)) print(table.unpack({}, 1, 2))
print(table.unpack({ 1, 2 }, 3)) print(table.unpack({ 1, 2 }, -1, 1)) print((table.unpack({ 9, 8 })))
print(table.unpack({ "a", "b" }), "after") print("before", table.unpack({ "a", "b" }))
local function apply(f, args) return f(table.unpack(args, 1, args.n or #args)) end
print(apply(string.format, { "%s=%d", "x", 5 })) print(apply(math.max, pack(3, 9, 4))) print(apply(print, { n = 2 }))
local function bind(f, ...)
  local bound = table.pack(...)
  return function(...)
    local args = table.pack(table.unpack(bound, 1, bound.n))
    for i = 1, select("#", ...) do args[args.n + i] = (select(i, ...)) end
    return f(table.unpack(args, 1, args.n + select("#", ...)))
  end
end
print(bind(print, 1, nil)(2, nil)) print(bind(math.min, 5)(7, 3)) print(bind(select, "#")(nil, nil))
local a, b, c = table.unpack({ 1, 2 })
print(a, b, c) print(#{ table.unpack({ 1, 2, 3 }) }, #{ table.unpack({ 1, 2, 3 }), 4 })
print(pcall(table.unpack, {}, 1, 1e8)) print(pcall(table.unpack)) print(select("#", table.unpack({}, 1, 100)))
