-- Every statement form of Lua 5.4.
local a
local b, c = 1, 2
local fixed <const>, other = 3, 4
local guard <close> = nil
a = 1
a, b, c = b, c, a
a.field = 1
a["key"], a[1] = 2, 3
a.b.c.d = a.b["c"].d;
;;;
do end
do local inner = 1; end
do
  return_value = 1
end
while a do break end
while a and b do
  a = nil
  if b then break end
end
repeat until true
repeat local x = f() until x
for i = 1, 10 do end
for i = 10, 1, -1 do print(i) end
for i = a, b, c do print(i) break end
for k in next, t do end
for k, v in pairs(t) do print(k, v) end
for a1, b1, c1 in f, s, 0 do end
if a then end
if a then b() else c() end
if a then b() elseif c then d() end
if a then
  b()
elseif c then
  d()
elseif e then
  f()
else
  g()
end
function f0() end
function f1(x) return x end
function f2(x, y, ...) return ... end
function f3(...) local t = {...} return #t end
function m.f() end
function m.n.o.f(x) return x end
function m:method() return self end
function m.n:method(x, ...) return self, x, ... end
local function l0() end
local function l1(x) if x then return l1(x - 1) end end
goto done
do goto inner ::inner:: end
for i = 1, 3 do
  if i == 2 then goto continue end
  print(i)
  ::continue::
end
::top:: ::bottom::
::done::
f()
f(1)
f(1, 2, ...)
f "text"
f 'text'
f [[text]]
f {1, 2}
f {}
m.f(1)
m["f"](1)
m:method()
m:method(1, 2)
m:method "text"
m:method {x = 1}
m.n.o:method()
f()
return a, b, c;
