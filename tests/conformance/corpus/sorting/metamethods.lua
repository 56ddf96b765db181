-- Objects with __lt sort without a function; __index and __newindex are honoured.
local mt = {}
mt.__lt = function(a, b) return a.major < b.major or a.major == b.major and a.minor < b.minor end
mt.__tostring = function(v) return v.major .. "." .. v.minor end
local function version(major, minor) return setmetatable({ major = major, minor = minor }, mt) end
local list = { version(1, 10), version(1, 2), version(0, 9), version(2, 0) }
table.sort(list)
for _, v in ipairs(list) do print(tostring(v)) end
print(list[1] < list[2], list[1] > list[2], math.max == nil)
local store, log = { 3, 1, 2 }, {}
local proxy = setmetatable({}, {
  __len = function() return #store end,
  __index = function(_, k) return store[k] end,
  __newindex = function(_, k, v) log[#log + 1] = k store[k] = v end,
})
table.sort(proxy)
print(table.concat(store, " "))
print(pcall(table.sort, { version(1, 1), 5 }))
