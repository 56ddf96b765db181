-- Every expression form and the whole precedence table.
x = nil x = true x = false x = ...
x = 1 x = "s" x = {} x = function() end
x = a or b and c
x = a and b or c
x = (a or b) and c
x = a < b x = a > b x = a <= b x = a >= b x = a == b x = a ~= b
x = a < b == c
x = a | b ~ c & d << e >> f
x = a << b << c
x = a .. b .. c .. d
x = a .. b + c .. d
x = a << b .. c
x = a + b - c + d
x = a * b / c // d % e
x = a + b * c - d / e
x = (a + b) * (c - d)
x = a ^ b ^ c
x = -a ^ b
x = a ^ -b
x = 2 ^ - 3 ^ 2
x = not a == b
x = not (a == b)
x = #a + 1
x = -a + b
x = - - a
x = not not a
x = ~a & b
x = a ~ ~b
x = -#a
x = #a.b
x = not f(x)
x = -f(x).y[1]
x = a + b < c + d and e .. f == g or h
x = a.b.c
x = a["b"]["c"]
x = a[1][2][3]
x = a[b[c]]
x = a[f(x)].y
x = (a).b
x = (a)[1]
x = ("text"):upper()
x = ("%d"):format(1)
x = ({1, 2, 3})[1]
x = (function(n) return n end)(1)
x = f(...)
x = f((...))
x = (f())
x = (f)()
x = (f()).y
x = (f() or g()).y
x = (a.b):c()
x = ((a))
x = f(a)(b)(c)
x = f(a).b(c).d
x = f(a)[b](c)
x = f{a}.b
x = f"text".b
x = f(a) == g(b)
x = f[[long]]
x = f{g{h{}}}
x = a.b.c(d)
x = a:b()
x = a:b(c, d)
x = a.b:c(d)
x = a[1]:b(c)
x = function(...) return ... end
x = function(a, b, ...) return a + b, ... end
x = {}
x = {1}
x = {1, 2, 3}
x = {1; 2; 3;}
x = {1, 2, n = 2, [3] = 4, ["k-y"] = 5,}
x = {f(), g()}
x = {f(), ...}
x = {(f())}
x = {a = {b = {c = 1}}}
x = {[f(1)] = g, "x"; x = 1, f(x), [30] = 23, 45}
x = {function() end, key = function() return 1 end}
x, y = f(), (g())
return (f())
