-- What counts as true: everything but nil and false.
local function test(v) if v then return "true" else return "false" end end
for _, v in ipairs({ 0, 0.0, -0.0, "", "false", {}, print, true }) do print(test(v), test(not v)) end
print(test(nil), test(false), test(), test(not nil), test(0 / 0), test(not not nil))
local function branch(a, b)
  if a and b then return "both" elseif a or b then return "one" elseif not (a or b) then return "none" end
end
print(branch(1, 1), branch(nil, 1), branch(false, nil), branch(0, ""))
local count = 0
while not (count >= 3) do count = count + 1 end
print(count)
repeat count = count - 1 until not (count > 0 and count ~= 1)
print(count)
local function never() return nil end
if never() then print("no") end
if not never() then print("yes") end
if never() == nil and not (never() ~= nil) then print("nil") end
print(not 1 == 2, not (1 == 2), not nil and "a" or "b", (not nil) == true)
