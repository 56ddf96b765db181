local log = {}
local function note(name, value)
  log[#log + 1] = name
  return value
end
local function flush()
  print(table.concat(log, " "))
  log = {}
end
local t = {}
t[note("key", 1)] = note("value", 2)
flush()
note("table", t)[note("key", "k")] = note("value", 5)
flush()
note("table", t).field = note("value", 5)
flush()
print(note("a", 1) + note("b", 2) * note("c", 3))
flush()
print(note("a", 1) < note("b", 2), note("c", 1) > note("d", 2))
flush()
print(note("a", "x") .. note("b", "y") .. note("c", "z"))
flush()
local u = { note("1", 1), x = note("x", 2), note("2", 3), [note("key", "k")] = note("v", 4) }
flush()
print(u[1], u[2], u.x, u.k)
print(note("l", false) and note("r", 1), note("l2", 1) and note("r2", 2))
flush()
print(note("l", false) or note("r", 1), note("l2", 1) or note("r2", 2))
flush()
note("f", print)(note("arg1", 1), note("arg2", 2))
flush()
local a, b = note("a", 1), note("b", 2)
flush()
t[note("i", 1)], t[note("j", 2)] = note("v", 1), note("w", 2)
flush()
local s = note("obj", "str"):rep(note("n", 2), note("sep", "-"))
flush()
print(s)
print(tostring(note("kept", 1), note("surplus", 2)))
flush()
local function one(v) return v end
print(one(note("kept", 1), note("surplus", 2)))
flush()
local function single() return note("first", 1), note("second", 2) end
local v = single()
flush()
print((single()))
flush()
