-- Tables called through library functions.
local unpacked = setmetatable({ 7, 8, 9 }, { __call = table.unpack })
print(unpacked()) print(unpacked(2)) print(unpacked(2, 3)) print((unpacked()))
local counted = setmetatable({}, { __call = rawequal })
print(counted(counted), counted({}), counted(1))
local walked = setmetatable({ "a", "b" }, { __call = function(t) return ipairs(t) end, __pairs = ipairs })
for i, v in walked() do print(i, v) end
for i, v in pairs(walked) do print(i + 1, v .. "!") end
local inserted = setmetatable({}, { __call = table.insert })
inserted("x") inserted("y") inserted(1, "first")
print(#inserted, table.concat(inserted, " "))
local stepped = setmetatable({ 10, 20 }, { __call = next })
print(stepped()) print(stepped(1)) print(stepped(2))
local function total(list) local n = 0 for _, v in next, list do n = n + v end return n end
print(total(stepped))
local got = setmetatable({ k = "value" }, { __call = rawget })
local function use(f, ...) return f(...) end
print(got("k"), use(got, "k"), use(got, "none"), got("k"):upper(), use(unpacked, 3))
local joined = setmetatable({ 1, 2 }, { __call = table.concat, __concat = rawequal, __unm = type })
print(joined(), joined("-"), joined .. joined, -joined .. 1)
