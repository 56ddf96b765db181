-- os.time of calendar fields and os.difftime, in UTC.
local start = os.time { year = 2024, month = 1, day = 1, hour = 0 }
local stop = os.time { year = 2024, month = 3, day = 1, hour = 12, min = 30, sec = 15 }
print(os.difftime(stop, start), math.type(os.difftime(stop, start)), stop - start, math.type(start))
print(os.time { year = 2024, month = 14, day = -3, hour = 25 } - start, os.time { year = 2023, month = 12, day = 32, hour = 0 } == start)
print(os.time { year = "2024", month = 1.0, day = 1, hour = 0 } == start, os.time { year = 1970, month = 1, day = 2, hour = 0 } - os.time { year = 1970, month = 1, day = 1, hour = 0 })
print(math.type(os.time()), os.time() > start, math.type(os.clock()), os.clock() >= 0)
print(pcall(os.time, { year = "x", month = 1, day = 1 }))
print(pcall(os.time, { year = 2024, month = 1.5, day = 1 }))
print(pcall(os.time, 5))
print(pcall(os.difftime))
print(pcall(os.difftime, "x", 1))
