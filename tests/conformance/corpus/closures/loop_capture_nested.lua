-- A variable of a loop captured two functions down, and one that is shared by two closures.
local out = {}
for i = 1, 2 do
  local acc = {}
  local function add(x)
    local function inner()
      acc[#acc + 1] = x * i
      return #acc
    end
    return inner()
  end
  add(1) add(2)
  out[i] = function() return table.concat(acc, ",") end
end
print(out[1](), out[2]())
local shared = {}
for i = 1, 2 do
  local v = i
  shared[i] = {
    inc = function() v = v + 1 end,
    dec = function() v = v - 1 end,
    get = function() return (function() return v end)() end,
  }
end
shared[1].inc() shared[1].inc() shared[2].dec()
print(shared[1].get(), shared[2].get())
local function outer(list)
  local total = 0
  for _, item in ipairs(list) do
    local function visit(n)
      if n == 0 then return 0 end
      total = total + item
      return 1 + visit(n - 1)
    end
    visit(2)
  end
  return total
end
print(outer({ 1, 2, 3 }))
local fact = {}
for i = 1, 3 do
  local function f(n) if n <= 1 then return i end return n * f(n - 1) end
  fact[i] = f
end
print(fact[1](4), fact[2](4), fact[3](4))
for i = 1, 2 do
  local even, odd
  function even(n) if n == 0 then return "even" .. i end return odd(n - 1) end
  function odd(n) if n == 0 then return "odd" .. i end return even(n - 1) end
  fact[i] = even
end
print(fact[1](3), fact[2](4))
