-- Calls without parentheses, chained calls and calls of any expression.
local function id(x) return x end
local function kind(x) return type(x) .. (type(x) == "string" and ":" .. x or "") end
print(kind"double", kind'single', kind[[long]], kind[==[level]==], kind{}, kind{ 1, 2 })
print(id"x", #id{ 1, 2 }, id{ a = 5 }.a, (id"text"):upper(), ("lit"):rep(2), #"abc")
local obj = { name = "obj" }
function obj:greet(x) return self.name .. ":" .. tostring(type(x) == "table" and x[1] or x) end
function obj.static(x) return x end
print(obj:greet"s", obj:greet{ "t" }, obj:greet[[l]], obj.static"v", obj["static"]"w", obj["greet"](obj, 1))
local function chain() return { call = function(...) return ... end, [1] = { f = function() return "found" end } } end
print(chain().call(1, 2), chain()[1].f(), chain().call(chain)()[1].f())
print((print == print and id or kind)(1), ({ id, kind })[2](true), ({ f = kind }).f(nil), (t_none or kind)"s")
local list = { id, kind, function(...) return select("#", ...) end }
for i = 1, 3 do print(list[i](i)) end
print(list[3](), list[3](nil), list[3](nil, nil), list[3](list[3]()))
local nested = id(id(id(id)))
print(nested(3), id(id)(id)(4), (id)((5)));
(print)("statement in parentheses");
(function(...) print("immediately", ...) end)(1, 2)
