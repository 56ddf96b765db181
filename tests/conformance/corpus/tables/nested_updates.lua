local state = { users = {}, counts = { total = 0 } }
local function add(name, age)
  local u = state.users[name] or { visits = 0 }
  u.age = age or u.age
  u.visits = u.visits + 1
  state.users[name] = u
  state.counts.total = state.counts.total + 1
  state.counts[name] = (state.counts[name] or 0) + 1
  return u
end
add("ann", 30) add("bob") add("ann")
print(state.users.ann.visits, state.users.ann.age, state.users.bob.age, state.counts.total, state.counts.ann)
local function set_path(t, path, value)
  local node = t
  local keys = {}
  for k in path:gmatch("[^.]+") do keys[#keys + 1] = tonumber(k) or k end
  for i = 1, #keys - 1 do
    node[keys[i]] = node[keys[i]] or {}
    node = node[keys[i]]
  end
  node[keys[#keys]] = value
end
local cfg = {}
set_path(cfg, "a.b.c", 1) set_path(cfg, "a.b.d", 2) set_path(cfg, "list.1", "x")
print(cfg.a.b.c + cfg.a.b.d, cfg.list[1], #cfg.list)
local function copy(t) if type(t) ~= "table" then return t end local r = {} for k, v in pairs(t) do r[k] = copy(v) end return r end
local c = copy(cfg)
c.a.b.c = 99
print(cfg.a.b.c, c.a.b.c)
local function equal(a, b)
  if type(a) ~= type(b) then return false end
  if type(a) ~= "table" then return a == b end
  for k, v in pairs(a) do if not equal(v, b[k]) then return false end end
  for k in pairs(b) do if a[k] == nil then return false end end
  return true
end
print(equal(cfg, copy(cfg)), equal(cfg, c), equal({}, {}), equal({ 1 }, { 1, 2 }))
cfg.a.b = nil
print(cfg.a.b, next(cfg.a), cfg.a.b == nil and "gone")
local m = { [1] = { x = 1 } }
m[1].x, m[2] = m[1].x + 1, { x = m[1].x }
print(m[1].x, m[2].x)
