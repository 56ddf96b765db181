local function classify(n)
  if type(n) ~= "number" then return nil, "type" end
  if n < 0 then return "negative" elseif n == 0 then return "zero" end
  for i = 1, 3 do if n == i then return "small", i end end
  while n > 100 do return "large" end
  repeat if n > 50 then return "medium" end until true
  do return "other", n end
end
for _, v in ipairs({ -1, 0, 2, 150, 75, 20, "x" }) do print(classify(v)) end
local function nothing(x) if x then return end return 1 end
print(nothing(true)) print(nothing(false)) print(select("#", nothing(true)), select("#", nothing()))
local function deep(x)
  if x then if x > 1 then if x > 2 then return "deep" end return "mid" end end
end
print(deep(3), deep(2), deep(1), deep())
local function in_loop() for i = 1, 2 do local ok = i == 2 if ok then return i, ok end end return "none" end
print(in_loop())
