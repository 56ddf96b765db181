-- A variable reached through many levels of functions.
local function level1()
  local x = 1
  return function()
    local y = x + 1
    return function()
      local z = y + 1
      return function()
        x, y, z = x + 1, y + 1, z + 1
        return function() x = x + 10 return x, y, z end
      end
    end
  end
end
local inner = level1()()()()
print(inner()) print(inner())
local a = level1()
local b = a()()()
local c = a()()()
print(b()) print(c()) print(b())
local counter = 0
local function outer()
  local function middle()
    local function innermost() counter = counter + 1 return counter end
    return innermost() + innermost()
  end
  return middle() * 10
end
print(outer(), counter, outer(), counter)
local function make(n) if n == 0 then return function() return counter end end return make(n - 1) end
print(make(20)())
