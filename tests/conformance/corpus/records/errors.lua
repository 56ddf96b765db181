-- What fails on a record is told as for any table.
local function box(value)
  return { value = value, label = "box" }
end

local function attempt(f, ...)
  print(select(2, pcall(f, ...)))
end

local empty = box(nil)
attempt(function()
  return empty.value + 1
end)
attempt(function()
  return empty.value.inner
end)
attempt(function()
  empty.value.inner = 1
end)
attempt(function()
  empty.value = empty.value + 1
end)
attempt(function()
  return empty.missing .. "x"
end)
attempt(function()
  return empty.label < 3
end)
attempt(function()
  empty.label()
end)

local lost
if os.time() < 0 then
  lost = box(1)
end
attempt(function()
  return lost.value
end)
attempt(function()
  lost.value = 3
end)
attempt(function()
  lost.value = lost.value + 3
end)

local off = os.time() > 0 and false or box(1)
attempt(function()
  return off.value
end)
attempt(function()
  off.value = 1
end)
attempt(function()
  off.value = off.value .. "x"
end)

local chain = { next = { next = { name = "end" } } }
attempt(function()
  return chain.next.next.next.name
end)
print(chain.next.next.name)

local function deep(record, n)
  record.depth = n
  return 1 + deep(record, n + 1)
end
local record = { depth = 0 }
print(pcall(deep, record, 1) == false, record.depth > 100)
