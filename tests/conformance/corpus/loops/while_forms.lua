-- while with every kind of condition.
local n = 0
while n < 3 do n = n + 1 end
print(n)
while true do n = n + 1 if n >= 6 then break end end
print(n)
while false do print("never") end
while nil do print("never") end
local queue = { "a", "b", "c" }
while #queue > 0 do io = table.remove(queue, 1) print(io) end
local node = { value = 1, next = { value = 2, next = { value = 3 } } }
while node do print(node.value) node = node.next end
local i = 0
while i < 10 do
  i = i + 1
  local j = i
  while j > 0 do
    j = j - 3
    if j == 0 then break end
  end
  if j == 0 and i > 5 then break end
end
print(i)
local text, words = "one two  three", {}
local at = 1
while true do
  local first, last = text:find("%a+", at)
  if not first then break end
  words[#words + 1] = text:sub(first, last)
  at = last + 1
end
print(table.concat(words, "|"))
