-- Each iteration has its own variables, as closures see.
local fs = {}
for i = 1, 3 do fs[#fs + 1] = function() i = i + 10 return i end end
print(fs[1](), fs[1](), fs[2](), fs[3]())
fs = {}
for k, v in pairs({ "x", "y" }) do fs[k] = { get = function() return v end, set = function(n) v = n end } end
fs[1].set("changed")
print(fs[1].get(), fs[2].get())
fs = {}
local n = 0
while n < 3 do
  n = n + 1
  local captured = n
  fs[n] = function(by) captured = captured + by return captured end
end
print(fs[1](1), fs[1](1), fs[3](5), fs[2](0))
fs = {}
for i = 1, 2 do
  for j = 1, 2 do
    local sum = i * 10 + j
    fs[#fs + 1] = function() sum = sum + i return sum, i, j end
  end
end
for _, f in ipairs(fs) do f() print(f()) end
local late = {}
for i = 1, 3 do
  local uninitialised
  if i == 2 then uninitialised = "two" end
  late[i] = function() return uninitialised end
end
print(late[1](), late[2](), late[3]())
