-- A state machine written with labels.
local function parse(text)
  local at, out, char = 0, {}, nil
  ::start::
  at = at + 1
  char = text:sub(at, at)
  if char == "" then goto done end
  if char:match("%d") then goto number end
  if char:match("%a") then goto word end
  goto start
  ::number::
  do
    local from = at
    while text:sub(at + 1, at + 1):match("%d") do at = at + 1 end
    out[#out + 1] = "N" .. text:sub(from, at)
    goto start
  end
  ::word::
  do
    local from = at
    while text:sub(at + 1, at + 1):match("%a") do at = at + 1 end
    out[#out + 1] = "W" .. text:sub(from, at)
    goto start
  end
  ::done::
  return table.concat(out, " ")
end
print(parse("abc 12 d3")) print(parse("")) print(parse("  "))
local state, steps = 1, {}
::a:: steps[#steps + 1] = "a" .. state state = state + 1 if state > 6 then goto finish end if state % 2 == 0 then goto b end goto c
::b:: steps[#steps + 1] = "b" .. state state = state + 1 goto c
::c:: steps[#steps + 1] = "c" .. state state = state + 1 goto a
::finish::
print(table.concat(steps, " "))
