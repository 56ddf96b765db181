-- return adjusts like an argument list.
local function two() return "a", "b" end
local function none() end
local function count(...) return select("#", ...) end
local function r1() return two() end
local function r2() return (two()) end
local function r3() return two(), two() end
local function r4() return two(), nil end
local function r5() return none() end
local function r6() return (none()) end
local function r7() return none(), none() end
local function r8() return nil end
local function r9() return nil, nil end
local function r10() return end
local function r11(...) return ... end
local function r12(...) return ..., 1 end
local function r13(...) return (...) end
local function r14() return { two() } end
local function r15() return two() == "a", not two(), #two(), two() .. "!" end
for i, f in ipairs({ r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13 }) do print(i, count(f()), f()) end
print(#r14(), r14()[2]) print(r15()) print(r11(1, nil)) print(count(r11(1, nil, nil))) print(r12(5, 6)) print(r13(5, 6))
local function maybe(flag) if flag then return 1, 2 end end
print(maybe(true)) print(maybe(false)) print(count(maybe(false)), count(maybe(true)), (maybe()))
local function either(flag) if flag then return 1 end return 1, 2, 3 end
print(count(either(true)), count(either(false)), either(true), either(false))
