-- Arithmetic takes numerals in strings; the result is what the numerals give.
local function add(a, b) return a + b end
print(add("10", 5), add("10", "5"), add("3.0", 1), add("0x10", 1), add(" 7 ", 1), add("1e2", 1))
print("10" - 3, "10" * "2", "7" / 2, "7" // 2, "7" % 4, "2" ^ 3, -"3", -"3.5", - "0x2")
print(math.type("10" + 0), math.type("10.0" + 0), math.type("1e1" + 0))
print("9223372036854775807" + 1, "9223372036854775808" + 0, "0xffffffffffffffff" + 0)
print(10 .. 20, 1.5 .. "", -1 .. 2, 2 ^ 53 .. "", 1e100 .. "|")
for _, text in ipairs({ "abc", "", "10x", "1 2", "0x", "1e", "nan", "inf", "--1", "1_000" }) do
  print(pcall(add, text, 1))
end
print(pcall(add, 1, "z"))
print(pcall(add, {}, "1"))
print(pcall(add, "1", nil))
print(pcall(function() return -"x" end))
print(10 == "10", "10" == 10, "1" < "2", pcall(function() return 1 < "2" end))
local n = "5"
for _ = 1, 3 do n = n * "2" end
print(n, math.type(n))
