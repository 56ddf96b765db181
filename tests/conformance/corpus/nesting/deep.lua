local t = { { { { { "deep" } } } } }
print(t[1][1][1][1][1])
local function f1() return function() return function() return function() return "inner" end end end end
print(f1()()()())
if true then if true then if true then if true then if true then if true then if true then if true then print("8 ifs") end end end end end end end end
for a = 1, 1 do for b = 1, 1 do for c = 1, 1 do for d = 1, 1 do for e = 1, 1 do for f = 1, 1 do print(a + b + c + d + e + f) end end end end end end
local x = ((((((((((1 + 2)))))))))) * (((3)))
print(x)
print((((("paren")))), #((("abc"))), -(-(-1)), not not not nil)
local r = {}
for i = 1, 3 do
  r[i] = {}
  for j = 1, 3 do
    if (i + j) % 2 == 0 then
      local k = 0
      while k < 2 do
        k = k + 1
        repeat
          r[i][j] = (r[i][j] or 0) + k
          if r[i][j] > 2 then break end
        until true
      end
    else
      r[i][j] = (function(n) do do return n * 10 end end end)(j)
    end
  end
end
for i = 1, 3 do print(table.concat(r[i], " ")) end
local s = "a" .. ("b" .. ("c" .. ("d" .. ("e"))))
print(s)
local sum = 1 + (2 + (3 + (4 + (5 + (6 + (7 + (8 + (9 + 10))))))))
print(sum, 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17 + 18 + 19 + 20)
local function args(n) local t = {} for i = 1, n do t[i] = i end return table.unpack(t) end
print(select("#", args(200)), (select(-1, args(100))))
local chain = { v = 0 }
function chain:add(n) self.v = self.v + n return self end
print(chain:add(1):add(2):add(3):add(4):add(5):add(6):add(7):add(8):add(9):add(10).v)
print(#("x"):rep(10):rep(10):rep(10))
