-- Constant patterns are prepared once; every kind of subject and start gives what it always gives.
local function show(...)
  print(select("#", ...), ...)
end

local subjects = { "key = value", "", "  x  ", "héllo wörld", "a,b,,c", "\xff\xfe", "12.5 apples" }
for _, s in ipairs(subjects) do
  local first, last, word = s:find("(%a+)")
  print(first, last, word)
  local from, to = s:find("%s*")
  print(from, to)
  local one = s:find("%s+$")
  print(one)
  local a, b = s:match("(%S)(%S)")
  print(a, b)
  local any = s:match("^.")
  print(any == s:sub(1, 1), any and #any)
  local place, extra = s:match("()%s()")
  print(place, extra)
  show(s:match("^(%w+)%s*=%s*(%w+)$"))
  show(s:find("zzz"))
  show((s:gsub("%a", "<%0>")), (s:gsub("(%a)(%a)", "%2%1", 1)))
  local replaced, count = s:gsub("%s", { [" "] = "_" })
  print(replaced, count)
  print((s:gsub("%w+", function(each) return #each > 3 and each:upper() or nil end)))
  for each in s:gmatch("%w+") do
    io.write(each, ";")
  end
  for at, each in s:gmatch("()([^,]*)") do
    io.write(at, "=", each, ";")
  end
  for left, right, none in s:gmatch("(%w)(%w)") do
    io.write(left, right, tostring(none), ";")
  end
  print()
end

local text = "one two three"
for start = -20, 20 do
  local first, last = text:find("t%w+", start)
  local empty = text:find("", start)
  local word = text:match("%w+", start)
  local none = text:match("()$", start)
  print(start, first, last, empty, word, none)
end

print(string.find(12345, "3"), (string.match(0.5, "%d")))
print(pcall(function() local first, last = string.find(nil, "x") return first, last end))
print(pcall(function() local word = string.match({}, "x") return word end))
print(pcall(function() local lost local first, last = lost:find("x") return first, last end))
print(pcall(function() local out = string.gsub("x", "x", true) return out end))
print(pcall(function() local out = ("x"):gsub("x", nil) return out end))
print(pcall(function() local out = ("x"):gsub("x", "%2") return out end))
print(pcall(function() local out = ("x"):gsub("x", {}, {}) return out end))
print(pcall(function() return (("x"):gsub("x", function() return {} end)) end))
print(pcall(function() for word in string.gmatch(nil, "%a+") do print(word) end end))
print(pcall(function() local first, last = ("x"):find("[x") return first, last end))
print(pcall(function() local word = ("x"):match("x(") return word end))
print(pcall(function() local word = ("y"):match("x(") return word end))
print(pcall(function() local word, more = ("x"):match("(x)%2") return word, more end))
print(pcall(function() for word in ("x"):gmatch("%") do print(word) end end))
print(pcall(function() local first, last = ("a(b)"):find("%b()") return first, last end))
print(pcall(function() local word = ("THE (quick) fox"):match("%f[%a]%a+%f[%A]") return word end))
print(pcall(function() local first, last, set = ("[(]"):find("([(])") return first, last, set end))

for word in ("^a ^b"):gmatch("^%^%a") do
  print(word)
end
for word in text:gmatch("%a+") do
  print(word)
  break
end
local kept = {}
for word in text:gmatch("%a+") do
  kept[#kept + 1] = function() return word end
end
print(kept[1](), kept[3]())
local long = ("ab "):rep(3000)
local count = 0
for word in long:gmatch("%a+") do
  count = count + #word
  if count > 5000 then
    break
  end
end
print(count, #long)
