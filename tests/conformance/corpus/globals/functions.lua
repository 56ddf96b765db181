-- Global functions, redefinition and recursion through the global.
function fact(n) if n <= 1 then return 1 end return n * fact(n - 1) end
print(fact(10))
local old = fact
function fact(n) return "replaced " .. old(n) end
print(fact(1), pcall(old, 5))
fact = nil
print(pcall(old, 1), pcall(old, 2))
function ping(n) if n == 0 then return "ping" end return pong(n - 1) end
function pong(n) if n == 0 then return "pong" end return ping(n - 1) end
print(ping(3), ping(4))
registry = {}
function registry.add(name, f) registry[name] = f return registry end
function registry:call(name, ...) return self[name](...) end
registry.add("double", function(x) return x * 2 end).add("neg", function(x) return -x end)
print(registry:call("double", 4), registry:call("neg", 4))
local function define(name) _ = name function dynamic() return name end end
define("a") print(dynamic()) define("b") print(dynamic())
print(pcall(function() undefined_function() end))
print(pcall(function() registry.undefined() end))
print(pcall(function() registry:undefined() end))
