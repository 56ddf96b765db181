-- Building text: a report of many lines joined at the end, and a row of digits by appending.
local SIZE = 10000

local function report(count)
  local lines = {}
  for i = 1, count do
    local name = "item " .. i
    lines[#lines + 1] = string.format("%05d %-12s %8.2f", i, name, i / 3)
    if i % 10 == 0 then
      table.insert(lines, ("-"):rep(27))
    end
  end
  return table.concat(lines, "\n")
end

local function digits(count)
  local text = ""
  for i = 1, count do
    text = text .. i % 10
    if #text > 60 then
      text = text:sub(-20):upper()
    end
  end
  return text
end

local function run()
  local text = report(SIZE)
  return #text .. " " .. text:sub(1, 27) .. " " .. digits(SIZE)
end

return { run = run }
