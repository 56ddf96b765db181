local function escape(s)
  return (s:gsub('[%c"\\]', function(c)
    local short = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\t"] = "\\t" }
    return short[c] or ("\\u%04x"):format(c:byte())
  end))
end
local encode
local function encode_array(t)
  local out = {}
  for i, v in ipairs(t) do out[i] = encode(v) end
  return "[" .. table.concat(out, ",") .. "]"
end
local function encode_object(t)
  local keys, out = {}, {}
  for k in pairs(t) do keys[#keys + 1] = k end
  table.sort(keys)
  for _, k in ipairs(keys) do
    out[#out + 1] = '"' .. escape(k) .. '":' .. encode(t[k])
  end
  return "{" .. table.concat(out, ",") .. "}"
end
function encode(v)
  local kind = type(v)
  if kind == "nil" then return "null"
  elseif kind == "boolean" then return tostring(v)
  elseif kind == "number" then
    if v ~= v or v == math.huge or v == -math.huge then error("cannot encode " .. tostring(v), 2) end
    return math.type(v) == "integer" and ("%d"):format(v) or ("%.14g"):format(v)
  elseif kind == "string" then return '"' .. escape(v) .. '"'
  elseif kind == "table" then
    if #v > 0 then return encode_array(v) end
    return encode_object(v)
  end
  error("cannot encode a " .. kind)
end
print(encode({ name = "x", list = { 1, 2.5, true, { nested = "y" } }, empty = {} }))
print(encode("quote \" slash \\ tab \t nl \n bell \a"))
print(encode(nil), encode(false), encode(-0.5), encode(1e100))
print(pcall(encode, 0 / 0))
print(pcall(encode, print))
print(pcall(encode, { bad = function() end }))
