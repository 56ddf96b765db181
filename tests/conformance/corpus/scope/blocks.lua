-- do blocks end the life of locals.
local kept
do
  local a, b = 1, 2
  kept = function() a = a + b return a end
end
print(a, b, kept(), kept())
do local a = "first" print(a) end
do local a = "second" print(a) end
do
  local function helper(n) return n * 2 end
  function exported(n) return helper(n) + 1 end
end
print(exported(4), helper)
if true then local only = "then" kept = only end
print(kept, only)
for i = 1, 1 do local inside = i end
print(i, inside)
local function f()
  do local r = "early" if r then return r end end
  return "late"
end
print(f())
do do do local deep = "deep" print(deep) end end end
local n = 0
do n = n + 1 local n = 10 n = n + 1 print(n) end
print(n)
do local print, x = print, "x" do local x = "y" print(x) end print(x) end
