-- Strings the compiler knows to be ASCII, beside strings that only look so.
local words = { "alpha", "x", "", "Beta9" }
for number, word in ipairs(words) do
  local s = "w" .. number
  local t = s .. ":" .. 2.5
  print(#s, #t, s:sub(1, 1), s:sub(2), s:sub(-1), s:sub(0, 0), s:sub(5, 9), s:sub(2, 1))
  print(t:sub(-3, -2), t:sub(-100, 2), t:sub(2, -100), t:sub(-2, 100), t:sub(1, -1), t:sub(-1, 1))
  print(s:upper(), t:lower(), (s .. "Q"):lower():upper(), ("-"):rep(number), ("ab"):rep(3))
  print(#word, word:upper(), word:sub(2, -2), word:reverse())
  print(string.format("%d|%5d|%-5d|%05d|%+d|% d|%+05d|%-05d|", number, number, number, number, number, number, number, number))
  print(string.format("%s|%5s|%-5s|%s", s, s, s, t), ("%%%d%%{%s}"):format(number, s))
  print(("%.2f|%8.3f|%-8.1f|%08.2f|%e|%g|%G"):format(number / 7, -number / 7, number / 7, -number / 7, number / 7, number / 7, number / 3))
  print(("%5.1f %g %.0f"):format(number, number, number), ("%10.4e|%+.1f"):format(number, number))
end
print(("%d"):format(-5), ("%05d"):format(-42), ("%5s"):format(-3), ("% d"):format(-3))
print(("%f"):format(0 / 5), ("%g"):format(1000000 / 1), ("%g"):format(1e15 // 1), ("%.14g"):format(2 / 3))
print(("%5.2f"):format(1 / 0), ("%d"):format(3.0), pcall(string.format, "%d", 3.5))
print(#"naïve", ("naïve"):upper(), ("naïve"):sub(1, 3), ("%6s|"):format("é"))
local mixed = "é"
for _ = 1, 2 do
  mixed = mixed .. "a"
  print(#mixed, mixed:sub(1, 2), mixed:sub(-2), mixed:upper())
end
local zero = "a\0b"
print(#zero, #(zero .. "c"), pcall(string.format, "%5s", zero))
local replaced = ("one two"):gsub("o", "é")
print(#replaced)
local same, count = ("one two"):gsub("o", { o = 0 })
print(#same, same, count)
local called = ("one two"):gsub("%w+", function(each) return each:sub(1, 1) .. #each end)
print(#called, called)
local bytes = ("one"):gsub("o", string.char(200))
print(#bytes)
local cut = ("%s"):format(("abc"):match("b.*"))
print(#cut, cut)
local made = ("%c%c"):format(195, 169)
print(#made, made)
local missing
print(pcall(function() return #missing end))
local maybe = ("abc"):match("z")
print(pcall(function() return #maybe end))
print(pcall(function() return maybe:upper() end))
print(pcall(function() return ("x"):sub() end))
print(pcall(function() return ("%d %d"):format(1) end))
print(pcall(function() return ("%y"):format(1) end))
local built = ""
for i = 1, 30 do
  built = built .. i % 10
  if #built > 12 then
    built = built:sub(-5):upper()
  end
end
print(built, #built)
