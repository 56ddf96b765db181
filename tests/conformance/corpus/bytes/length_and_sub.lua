-- Strings are bytes: a character outside ASCII counts for several.
local word = "naïve café"
print(#word, #"é", #"€", #"𝄞", #"日本", #"\u{10FFFF}", #"")
print(word:sub(1, 2), word:sub(5), word:sub(-2), word:sub(3, 4), word:sub(-2, -1) == "é")
print(word:byte(3), word:byte(4), word:byte(-1), ("é"):byte(1, -1))
local accent = "é"
local head, tail = accent:sub(1, 1), accent:sub(2, 2)
print(#head, #tail, head == tail, head .. tail == accent, (head .. tail):byte(1, -1))
print(tail .. head == accent, #(tail .. head), head < tail, accent:sub(1, 0) == "", accent:sub(2) == tail)
local copy = ""
for i = 1, #word do copy = copy .. word:sub(i, i) end
print(copy == word, #copy, copy)
