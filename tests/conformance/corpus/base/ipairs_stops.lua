-- ipairs stops at the first nil and reads through __index.
for i, v in ipairs { "a", "b", nil, "d" } do print(i, v) end
for i, v in ipairs(setmetatable({}, { __index = function(_, k) if k < 4 then return k * k end end })) do print(i, v) end
for _ in ipairs {} do print("never") end
local t = { 1, 2, 3 }
for i, v in ipairs(t) do
  if i < 6 then t[#t + 1] = v * 10 end
end
print(#t, t[#t])
local step, state, start = ipairs({ "x" })
print(type(step), type(state), start, step(state, 0))
print(step(state, 1))
print(pcall(ipairs))
print(pcall(function() for _ in ipairs(nil) do end end))
print(pcall(function() for _ in ipairs(5) do end end))
print(pcall(function() for _, v in ipairs({ 1, 2 }) do error("at " .. v) end end))
