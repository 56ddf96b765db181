local function f() return 1, "two", nil, 4.5 end
print("before")
do
  if f() then return f() end
end
print("never")
