local a = 1
local function set(v) a = v end
local function get() return a end
set(5)
print(a, get())
a = 7
print(get())
local function outer(p)
  local function set_p(v) p = v end
  local function mid()
    local function deep() p = p .. "!" return p end
    return deep()
  end
  set_p("changed")
  return mid(), p
end
print(outer("orig"))
local function nest()
  local v = 0
  local function one()
    local function two()
      local function three() v = v + 1 end
      three() three()
      v = v * 10
    end
    two()
    v = v + 1
  end
  one()
  return v
end
print(nest())
local function param_cell(n)
  local r = {}
  for i = 1, 2 do
    r[i] = function() n = n + i return n end
  end
  return r
end
local r = param_cell(100)
print(r[1](), r[2](), r[1]())
local function vararg_capture(...)
  local args = { ... }
  return function() return #args, table.unpack(args) end
end
print(vararg_capture(1, nil, 3)())
