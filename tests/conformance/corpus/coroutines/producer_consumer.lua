-- A pipeline of coroutines.
local function producer(list)
  return coroutine.create(function()
    for _, item in ipairs(list) do coroutine.yield(item) end
    return nil
  end)
end
local function filter(source, keep)
  return coroutine.create(function()
    while true do
      local _, item = coroutine.resume(source)
      if item == nil then return nil end
      if keep(item) then coroutine.yield(item) end
    end
  end)
end
local function consume(source)
  local out = {}
  while true do
    local ok, item = coroutine.resume(source)
    assert(ok, item)
    if item == nil then break end
    out[#out + 1] = item
  end
  return table.concat(out, " ")
end
print(consume(producer { 1, 2, 3 }))
print(consume(filter(producer { 1, 2, 3, 4, 5, 6 }, function(n) return n % 2 == 0 end)))
print(consume(filter(filter(producer { 5, 10, 15, 20 }, function(n) return n > 5 end), function(n) return n < 20 end)))
