-- tonumber of texts.
for _, text in ipairs {
  "10", " 10 ", "1e2", "0x1F", "0x1p4", ".5", "5.", "0x.8", "1e", "0x", "", " ", "1 2", "1_000", "inf", "nan", "1e400",
  "-7", "- 7", "+7", "--7", "0b1", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "0xffffffffffffffff",
  "1e+5", "1E-5", "0X1A", "\t5\n", "5x", "٣", "1.5.2", "0x1.8", "1,5",
} do
  local value = tonumber(text)
  print("[" .. text .. "]", value, math.type(value))
end
print(tonumber(5), tonumber(5.5), tonumber(nil), tonumber(true), tonumber({}), tonumber("5", nil))
print(pcall(tonumber))
