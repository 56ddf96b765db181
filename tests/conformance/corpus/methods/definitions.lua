-- function a.b.c:m and its calls.
local a = { b = { c = { name = "c" } }, name = "a" }
function a.b.c:m(x, y) return self.name, x, y end
function a.b.plain(self, x) return self, x end
function a:top() return self.name end
print(a.b.c:m(1, 2)) print(a.b.c:m()) print(a.b.c.m(a, "explicit")) print(a.b:plain(3) == a.b, a:top(), a.top(a.b.c))
local m = a.b.c.m
print(m({ name = "other" }, 1))
function a.b.c:chain() self.count = (self.count or 0) + 1 return self end
print(a.b.c:chain():chain():chain().count)
function a.b.c:varargs(...) return select("#", ...), ... end
print(a.b.c:varargs()) print(a.b.c:varargs(nil, 1)) print(a.b.c:varargs(a.b.c:m("x")))
function a.b.c:closure() return function(n) self.total = (self.total or 0) + n return self.total end end
local add = a.b.c:closure()
print(add(1), add(2), a.b.c.total)
function a.b.c:recursive(n) if n == 0 then return self.name end return self:recursive(n - 1) end
print(a.b.c:recursive(5))
local o = { value = 10, get = function(self, k) return self.value + (k or 0) end }
print(o:get(), o:get(1), o.get(o, 2), o["get"](o), ({ value = 1, get = o.get }):get())
o.get, o.old = function(self) return "new " .. self:old() end, o.get
print(o:get())
