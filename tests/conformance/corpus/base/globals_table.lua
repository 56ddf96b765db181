-- Globals made at run time.
counter = 0
function bump(by)
  counter = counter + (by or 1)
  return counter
end
print(bump(), bump(5), counter)
local before = undefined_name
undefined_name = "now defined"
print(before, undefined_name)
undefined_name = nil
print(undefined_name, type(undefined_name))
print(pcall(function() return undefined_function() end))
print(pcall(function() return undefined_table.field end))
print(pcall(function() undefined_table.field = 1 end))
print(pcall(function() return undefined_number + 1 end))
print(pcall(function() return "x" .. undefined_text end))
print(pcall(function() return #undefined_list end))
print(pcall(function() return undefined_left < 1 end))
