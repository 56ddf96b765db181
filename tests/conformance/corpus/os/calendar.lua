-- A month's calendar from os.time and os.date.
local function days_in(year, month)
  return os.date("!*t", os.time { year = year, month = month + 1, day = 0, hour = 12 }).day
end
for _, year in ipairs { 1900, 2000, 2023, 2024 } do
  local days = {}
  for month = 1, 12 do days[month] = days_in(year, month) end
  print(year, table.concat(days, " "))
end
local function weekday(year, month, day)
  return os.date("!%A", os.time { year = year, month = month, day = day, hour = 12 })
end
print(weekday(2024, 2, 29), weekday(1999, 12, 31), weekday(1970, 1, 1))
