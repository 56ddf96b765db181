-- a table that is sometimes an array and sometimes not
local function f(t) return t[1] end
print(f({ 1, 2 }), f({ x = 1 }), f({ [1] = 7 }))
local function pick(i) local x if i == 1 then x = { 1, 2 } else x = "ab" end return x end
print(#pick(1), #pick(2))
local function g(t, v) t[#t + 1] = v return t end
local u = {}
g(u, 1) g(u, 2) g(u, nil) g(u, 3)
print(#u, u[1], u[2], u[3])
local q = {}
for i = 1, 3 do q[#q + 1] = i end
q[#q] = nil
print(#q, q[3])
local z = {}
for i = 1, 3 do z[i] = i > 1 and i or nil end
print(z[1], z[2], z[3])
local e = { 1, 2, nil, 4 }
print(e[4], e[3])
local vals = {}
for i = 1, 3 do local function v() if i == 2 then return nil end return i end vals[i] = v() end
print(vals[1], vals[2], vals[3])
-- table.remove, sort, unpack, concat
local s = {}
for i = 1, 5 do s[i] = 6 - i end
table.sort(s)
print(table.concat(s, ","), table.unpack(s))
local p = {}
for i = 1, 4 do p[#p + 1] = "p" .. i end
print(table.concat(p), table.concat(p, "-", 2, 3), table.unpack(p, 2))
print(select("#", table.unpack(p, 1, 6)))
print(pcall(function() return table.concat(p, "-", 2, 9) end))
local mixed = {}
mixed[#mixed + 1] = 1 mixed[#mixed + 1] = "a" mixed[#mixed + 1] = 2.5
print(table.concat(mixed, " "))
local bad = {}
bad[#bad + 1] = {} bad[#bad + 1] = "x"
print(pcall(function() return table.concat(bad, " ") end))
-- equality and identity
local x, y = { 1 }, { 1 }
print(x == y, x == x, x ~= nil, not x, x and true)
local k = {}
k[x] = 1
print(k[x], k[y])
-- while loops and bounds that move
local d = {}
for i = 1, 10 do d[i] = i * i end
local i = 1
while i <= #d and d[i] < 50 do i = i + 1 end
print(i, d[i])
local lo, hi = 1, #d
while lo < hi do local mid = (lo + hi) // 2 if d[mid] < 49 then lo = mid + 1 else hi = mid end end
print(lo, d[lo])
for j = #d, 1, -3 do print(j, d[j]) end
for j = 0, 2 do print(d[j]) end
