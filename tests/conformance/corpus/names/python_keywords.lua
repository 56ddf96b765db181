local class, def, None, True, False, lambda, import, from, is, pass, raise, try, except, yield, async, await, global, nonlocal, with, as, del, assert_, finally, elif, continue, print_ =
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26
print(class, def, None, True, False, lambda, import, from, is, pass, raise, try, except, yield, async, await, global, nonlocal, with, as, del, assert_, finally, elif, continue, print_)
local function f(self, cls, class_, None_) return self, cls, class_, None_ end
print(f(1, 2, 3, 4))
local t = { class = class, def = function(self, lambda) return lambda end, None = { True = "deep" } }
print(t.class, t:def(5), t.None.True)
for def = 1, 2 do print(def) end
local l, O, I = 1, 2, 3
print(l, O, I)
local function is_nil(None) return None == nil end
print(is_nil(nil), is_nil(0))
local function lambda_(async) local await = async + 1 return await end
print(lambda_(1))
function global_function(pass) return pass end
print(global_function("pass"))
local match, case, type_, _ = "m", "c", "t", "u"
print(match, case, type_, _)
match = match .. "2"
print(match)
local match = { case = 1 }
match.case = 2
print(match.case)
local function class_clash(class, class_) return class, class_ end
print(class_clash(1, 2))
print(pcall(function() local lambda; lambda.x = 1 end))
print(pcall(function() local def = 5; def() end))
