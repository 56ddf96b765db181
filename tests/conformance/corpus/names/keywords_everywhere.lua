-- Python keywords as locals, parameters, fields, methods, globals and loop variables.
local class, def, del, from, global, import, is, lambda = 1, 2, 3, 4, 5, 6, 7, 8
local None, True, False, pass, raise, try, with, yield = "N", "T", "F", "p", "r", "t", "w", "y"
local as, assert_, async, await, continue, elif, except, finally, nonlocal, match, case = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
print(class + def + del + from + global + import + is + lambda, None, True, False, pass, raise, try, with, yield)
print(as + assert_ + async + await + continue + elif + except + finally + nonlocal + match + case)
local o = { class = "c", def = { None = "deep" }, is = function(self, lambda) return self.class .. lambda end }
print(o.class, o.def.None, o:is("x"), o["class"], o.import)
function o.from(import, global) return import, global end
function o:with(yield) return yield, self.class end
print(o.from(1, 2), o:with("y"))
local function lambda_user(lambda, async) local await = lambda + async return await end
print(lambda_user(1, 2))
raise_global, del_global = 1, 2
except_ = 3
print(raise_global, del_global, except_)
for None, True in ipairs({ "v" }) do print(None, True) end
for pass = 1, 2 do print(pass) end
local function try(except) if except then return "except" end return "finally" end
print(try(true), try())
while True do local False = None None = nil if not None then break end print(False) end
local function def(class) return function() class = class + 1 return class end end
local continue = def(1)
print(continue(), continue())
async_ = function(self) return self end
print(async_("self"), self)
