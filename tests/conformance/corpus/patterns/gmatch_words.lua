-- gmatch with one, several and no captures, empty matches and a start.
for word in ("one two  three"):gmatch("%a+") do io_word = word print(word) end
for key, value in ("a=1, b = 2,c=  3"):gmatch("(%w+)%s*=%s*(%w+)") do print(key, value) end
for position in ("abc"):gmatch("()") do print(position) end
for match in ("abc"):gmatch("x*") do print("[" .. match .. "]") end
for match in ("aXbXc"):gmatch("[^X]*") do print("<" .. match .. ">") end
for number in ("10 -20 3.5"):gmatch("-?%d+%.?%d*") do print(number + 0) end
for a, b in ("abcdef"):gmatch("(.)(.)", 3) do print(a, b) end
for c in ("hello"):gmatch(".", -2) do print(c) end
local step = ("p q"):gmatch("%a")
print(step(), step(), (step()), (step()))
print(pcall(string.gmatch, "x"))
print(pcall(string.gmatch, nil, "x"))
local pair = ("k=v"):gmatch("(%w)=(%w)")
local key, value = pair()
print(key, value)
key, value = pair()
print(key, value)
