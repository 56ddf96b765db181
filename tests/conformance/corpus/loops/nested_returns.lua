-- return out of loops inside each other.
local function find(grid, wanted)
  for y, row in ipairs(grid) do
    for x, cell in ipairs(row) do
      if cell == wanted then return x, y end
    end
  end
  return nil, "absent"
end
local grid = { { 1, 2 }, { 3, 4 } }
print(find(grid, 3)) print(find(grid, 9)) print((find(grid, 4)))
local function first_even(...)
  for i = 1, select("#", ...) do
    local v = select(i, ...)
    if v % 2 == 0 then return v end
  end
end
print(first_even(1, 3, 4, 6), first_even(1), first_even())
local function forever() local n = 0 while true do n = n + 1 if n > 4 then return n end end end
local function once() repeat local x = 5 if x then return x end until true end
local function infinite_for() for i = 1, math.huge do if i > 3 then return i end end end
print(forever(), once(), infinite_for())
local function nothing() for _ = 1, 2 do return end end
print(nothing(), select("#", nothing()), (nothing()))
