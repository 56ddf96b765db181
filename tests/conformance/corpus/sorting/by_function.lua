-- sort with comparison functions.
local people = {
  { name = "Ann", age = 31 }, { name = "Bob", age = 25 }, { name = "Cid", age = 31 }, { name = "Dee", age = 19 },
}
local function names(list)
  local out = {}
  for i, person in ipairs(list) do out[i] = person.name .. ":" .. person.age end
  return table.concat(out, " ")
end
table.sort(people, function(a, b) return a.name > b.name end)
print(names(people))
table.sort(people, function(a, b)
  if a.age ~= b.age then return a.age < b.age end
  return a.name < b.name
end)
print(names(people))
local numbers = { 5, 2, 8, 1 }
table.sort(numbers, function(a, b) return a > b end)
print(table.concat(numbers, " "))
local words = { "bb", "a", "dddd", "ccc" }
table.sort(words, function(a, b) return #a < #b end)
print(table.concat(words, " "))
print(pcall(table.sort, { 3, 1, 2 }, function(a, b) return a.x < b.x end))
print(pcall(table.sort, { 3, 1, 2 }, function() error("compare failed") end))
print(pcall(table.sort, { 3, 1, 2 }, function() error({ code = 1 }, 0) end) == false)
