local Obj = { n = 1 }
function Obj:get(x) return self.n + (x or 0) end
function Obj.static(x) return x end
print(Obj:get(), Obj.get(Obj, 1), Obj["get"](Obj, 2), Obj.static(3), Obj:static().n)
local get = Obj.get
print(get(Obj), get({ n = 10 }), get({ n = 10 }, 5))
local key = "get"
print(Obj[key](Obj, 1))
local objs = { Obj, { n = 5, get = Obj.get } }
for _, o in ipairs(objs) do print(o:get(1)) end
local function pick(i) return objs[i] end
print(pick(2):get(), (pick(1)):get(), pick(1).get(pick(2)))
local s = "str"
print(s:len(), ("x"):rep(3), #s:rep(2), s:sub(1, 1):byte(), ("%d"):format(5))
local str = tostring(42)
print(str:sub(1, 1), str:rep(2), (str .. "x"):len())
local wrap = { inner = { val = "v" } }
function wrap.inner:show(p) return p .. self.val end
print(wrap.inner:show("<"), wrap.inner.show({ val = "other" }, "<"))
local chain = {}
function chain:a() self.log = (self.log or "") .. "a" return self end
function chain:b(n) self.log = self.log .. "b" .. (n or "") return self end
print(chain:a():b():b(2):a().log)
print(pcall(function() return Obj:missing() end)) print(pcall(function() return Obj.missing.deep end))
local up = { method = "not a function" }
print(pcall(function() up:method() end))
