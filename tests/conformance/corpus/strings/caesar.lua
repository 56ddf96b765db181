-- Rotates letters with byte, char and gsub.
local function rotate(text, shift)
  return (text:gsub("%a", function(letter)
    local base = letter:match("%l") and ("a"):byte() or ("A"):byte()
    return string.char((letter:byte() - base + shift) % 26 + base)
  end))
end
local secret = rotate("Hello, World! xyz", 13)
print(secret, rotate(secret, 13), rotate("abc", -1), rotate("abc", 27), rotate("", 5))
local counts = {}
for letter in ("mississippi"):gmatch(".") do
  counts[letter] = (counts[letter] or 0) + 1
end
local keys = {}
for letter in pairs(counts) do keys[#keys + 1] = letter end
table.sort(keys)
for _, letter in ipairs(keys) do print(letter, counts[letter]) end
