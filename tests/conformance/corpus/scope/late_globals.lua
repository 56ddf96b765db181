-- Globals are looked up when used.
local function use() return later, later_f and later_f() end
print(use())
later = 1
function later_f() return "defined" end
print(use())
later = nil
print(use())
later_f = nil
print(use())
local function set_global(v) undeclared = v end
set_global(3)
print(undeclared)
local undeclared = "local now"
set_global(4)
print(undeclared)
do local later = "local" print(later, use()) end
counter = 0
for i = 1, 3 do counter = counter + i end
local function bump() counter = counter + 100 return counter end
print(counter, bump(), counter)
x, y = 1, 2
x, y = y, x
print(x, y, z)
function make_global() inner_global = function() return x + y end end
print(inner_global) make_global() print(inner_global())
if not configured then configured = { level = 1 } end
configured.level = configured.level + 1
print(configured.level)
