count = 0
function increment(by) count = count + (by or 1) return count end
print(increment(), increment(5), count)
local function setter() new_global = "set" end
print(new_global)
setter()
print(new_global)
undefined = nil
print(undefined)
config = { debug = false, level = 3 }
function config.describe() return "level " .. config.level end
function config:bump() self.level = self.level + 1 return self end
print(config.describe(), config:bump():bump().level)
a, b = 1, 2
a, b = b, a
print(a, b)
for i = 1, 3 do total = (total or 0) + i end
print(total)
do local a = "local" print(a) end
print(a)
if not initialised then initialised = true end
print(initialised)
x = x or 10
x = x or 20
print(x)
fact = function(n) if n <= 1 then return 1 end return n * fact(n - 1) end
print(fact(10))
local handler = increment
increment = function() return "replaced" end
print(increment(), handler(1))
class = { lambda = 1 }
print(class.lambda)
return count, a
