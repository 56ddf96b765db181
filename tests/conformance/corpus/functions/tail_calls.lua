-- return f() passes every result on.
local function three() return 1, 2, 3 end
local function tail() return three() end
local function through(...) return ... end
local function cut() return (three()) end
local function mixed() return three(), three() end
local function nothing() return nothing_else and three() end
print(tail()) print(through(tail())) print(cut()) print(mixed()) print(nothing())
local function loop(n, acc) if n == 0 then return acc end return loop(n - 1, acc + n) end
print(loop(150, 0))
local t = { f = three }
function t:m(...) return self.f(...) end
function t:n(...) return self:m(...), ... end
print(t:m()) print(t:n("x", "y"))
local function choose(k) if k == 1 then return three() elseif k == 2 then return through(three()) end return end
print(choose(1)) print(choose(2)) print(choose(3)) print(select("#", choose(3)))
print(pcall(tail)) print(select(2, pcall(three)))
local function state_a(n) if n > 5 then return "end", n end return (function(m) return state_a(m) end)(n + 1) end
print(state_a(0))
