-- Bodies without statements.
local function empty() end
local function only_comment()
  -- nothing to do
end
local anonymous = function() end
print(empty(), only_comment(), select("#", empty()), select("#", (empty())), anonymous() == nil)
do end
do do end end
if empty() then end
if empty() then else end
while empty() do end
repeat until not empty()
for _ = 1, 2 do end
for _ in pairs({}) do end
for _ in pairs({ 1 }) do end
local t = {}
function t.f() end
function t:m() end
print(t.f(), t:m(), #t, next({}));
;;; local a; local b = 1; ; print(a, b);
local c <const> = 5; local d
print(c, d)
return
