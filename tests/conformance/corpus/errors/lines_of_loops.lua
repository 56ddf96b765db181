-- The line of an error in the header of a loop that spans lines.
local function try(f) print(select(2, pcall(f))) end
try(function()
  for i = 1,
    "x"
  do
  end
end)
try(function()
  for i = 1, 2, 0
  do
    print(i)
  end
end)
try(function()
  for
    i = {},
    2
  do
    print(i)
  end
end)
try(function()
  for k, v in
    nil
  do
  end
end)
try(function()
  for k in pairs(
    nil
  ) do
    print(k)
  end
end)
try(function()
  while nil + 1
  do
  end
end)
try(function()
  repeat
    local done = true
  until done +
    {}
end)
