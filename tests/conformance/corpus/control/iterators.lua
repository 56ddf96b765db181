local function range(n)
  local i = 0
  return function()
    i = i + 1
    if i <= n then return i end
  end
end
for v in range(3) do print(v) end
local function enumerate(t)
  local function step(s, i)
    i = i + 1
    if s[i] ~= nil then return i, s[i] end
  end
  return step, t, 0
end
for i, v in enumerate({ "a", "b" }) do print(i, v) end
local function stateless(limit, i) if i < limit then return i + 1, i * i end end
for i, sq in stateless, 3, 0 do print(i, sq) end
for i in stateless, 2, 0 do print(i) end
for a, b, c in range(2) do print(a, b, c) end
for word in ("one two  three"):gmatch("%a+") do print(word) end
for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do print(k, v) end
for pos in ("abc"):gmatch("()b") do print(pos) end
local function chars(s) local i = 0 return function() i = i + 1 if i <= #s then return s:sub(i, i), i end end end
for c, i in chars("xyz") do if i == 2 then break end print(c, i) end
local function filter(it, p) return function() while true do local v = it() if v == nil then return nil end if p(v) then return v end end end end
for v in filter(range(6), function(x) return x % 2 == 0 end) do print(v) end
local function sorted(t)
  local keys = {}
  for k in pairs(t) do keys[#keys + 1] = k end
  table.sort(keys)
  local i = 0
  return function() i = i + 1 return keys[i], t[keys[i]] end
end
for k, v in sorted({ b = 2, a = 1, c = 3 }) do print(k, v) end
local obj = setmetatable({}, { __call = function(self, s, c) c = (c or 0) + 1 if c <= 2 then return c, "called" end end })
for i, s in obj do print(i, s) end
for i, v in next, { 10, 20 } do print(i, v) end
local function multi() return range(1) end
for v in multi() do print("multi", v) end
for v in (multi()) do print("paren", v) end
for _, pair in ipairs({ { 1, 2 }, { 3, 4 } }) do local x, y = table.unpack(pair) print(x + y) end
