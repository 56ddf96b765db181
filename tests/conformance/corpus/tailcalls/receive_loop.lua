-- A server written as a tail-recursive loop over a queue of requests.
local queue = {}
for i = 1, 5000 do queue[i] = i % 3 == 0 and "skip" or i end
queue[#queue + 1] = "stop"

local function serve(position, handled, skipped)
  local request = queue[position]
  if request == "stop" then
    return handled, skipped
  elseif request == "skip" then
    return serve(position + 1, handled, skipped + 1)
  end
  return serve(position + 1, handled + request, skipped)
end
print(serve(1, 0, 0))

-- Not tail calls: the result is used, or the callee is another value.
local depth = 0
local function nested(n)
  depth = depth + 1
  if n == 0 then return 0 end
  return (nested(n - 1))
end
print(nested(50), depth)

local function replaced(n) return n end
local keep = replaced
replaced = function(n) if n > 0 then return replaced(n - 1) end return "new" end
print(keep(3), replaced(3))
