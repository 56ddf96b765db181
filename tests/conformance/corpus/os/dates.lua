-- os.date in UTC: conversions, tables and errors.
local moment = 1709210096
print(os.date("!%Y-%m-%d %H:%M:%S", moment), os.date("!%a %A %b %B %d %j %p %y %%", moment), os.date("!%x %X|%c", moment))
print(os.date("!%I:%M %p", moment), os.date("!%H", 0), os.date("!%w", moment), os.date("!", moment) == "", os.date("!plain", moment))
local t = os.date("!*t", moment)
print(t.year, t.month, t.day, t.hour, t.min, t.sec, t.wday, t.yday, t.isdst)
print(os.date("!%Y", 0), os.date("!%Y-%m-%d", -86400), os.date("!%Y-%m-%d", 2^31), os.date("!%d", "86400"))
print(pcall(os.date, "!%Ez", 0) == false, pcall(os.date, "%Q", 0))
print(pcall(os.date, "!%", 0))
print(pcall(os.date, {}, 0))
print(pcall(os.date, "!%Y", "x"))
print(pcall(os.date, "!%Y", 1.5))
