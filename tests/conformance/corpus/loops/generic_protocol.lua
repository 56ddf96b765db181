-- The generic for calls its iterator with the state and the last control value.
local function range(limit, current)
  if current < limit then return current + 1, (current + 1) * 2 end
end
for i, double in range, 3, 0 do print(i, double) end
local calls = {}
local function traced(state, control)
  calls[#calls + 1] = tostring(state) .. ":" .. tostring(control)
  if (control or 0) < 2 then return (control or 0) + 1, nil, "third" end
end
for a, b, c in traced, "state" do print(a, b, c) end
print(table.concat(calls, " "))
for a, b in function() return nil, "ignored" end do print(a, b) end
local n = 0
for v in function() n = n + 1 if n < 4 then return n end end do print(v) end
for v in function() return false end do print("false is a value", v) break end
local t = setmetatable({}, { __call = function(self, _, i) i = (i or 0) + 1 if i < 3 then return i, self end end })
for i, self in t do print(i, self == t) end
for k, v in next, { 10, 20 } do print(k, v) end
for k, v in next, { x = 1 }, nil do print(k, v) end
for w, extra in ("a b c"):gmatch("%a") do print(w, extra) end
print(pcall(function() for x in nil do print(x) end end))
print(pcall(function() for x in {} do print(x) end end))
print(pcall(function() for x in 5, 1, 2 do print(x) end end))
