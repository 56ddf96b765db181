-- if with every shape of branches.
local function sign(n) if n > 0 then return "+" elseif n < 0 then return "-" else return "0" end end
print(sign(1), sign(-1), sign(0), sign(0.5))
local function size(n)
  if n < 10 then return "small" end
  if n < 100 then return "medium" end
  return "large"
end
print(size(1), size(10), size(100))
if true then end
if false then else print("else of an empty branch") end
if nil then print("no") elseif false then print("no") elseif 0 then print("zero is true") else print("no") end
local x
if x == nil then local x = 1 io = x elseif x then x = 2 end
print(x)
if x then x = 1 else if not x then x = "nested" else x = 3 end end
print(x)
local function deep(a, b, c)
  if a then
    if b then
      if c then return "abc" else return "ab" end
    elseif c then
      return "ac"
    end
  elseif b then
    return "b"
  end
  return "none"
end
print(deep(1, 1, 1), deep(1, 1), deep(1, nil, 1), deep(1), deep(nil, 1), deep())
local t = {}
if #t == 0 and not next(t) then t[1] = "filled" end
if t[1] then if t[2] then print("two") end else print("none") end
print(t[1])
