-- Halves of characters joined again give the text back.
local text = "Zażółć gęślą jaźń — 日本語 😀!"
for size = 1, 5 do
  local chunks = {}
  for i = 1, #text, size do chunks[#chunks + 1] = text:sub(i, i + size - 1) end
  local again = ""
  for _, chunk in ipairs(chunks) do again = again .. chunk end
  local reversed = {}
  for i = #chunks, 1, -1 do reversed[#reversed + 1] = chunks[i] end
  print(size, #chunks, table.concat(chunks) == text, again == text, #table.concat(reversed))
end
local middle = text:sub(1, 4) .. text:sub(5, 20) .. text:sub(21)
print(middle == text, middle, #middle, ("%s%s"):format(text:sub(1, 4), text:sub(5)) == text)
local stripped = text:gsub("[\128-\255]+", "_")
print(stripped, #stripped)
local swapped = text:gsub("(.)(.)", "%2%1"):gsub("(.)(.)", "%2%1")
print(swapped == text)
