-- Patterns: splitting source text into tokens, and rewriting templates.
local SIZE = 500

local SOURCE = "total = price * 12 + tax_2 -- sum\nif total > 100.5 then print('big ' .. total) end\n"
local TEMPLATE = "Dear {name}, order {id} of {amount} EUR ships on {date}."

local function tokenize(text, counts)
  local position = 1
  while position <= #text do
    local first, last, word = text:find("^([%a_][%w_]*)", position)
    if first then
      counts.word = counts.word + 1
    else
      first, last, word = text:find("^(%d+%.?%d*)", position)
      if first then
        counts.number = counts.number + tonumber(word)
      else
        first, last = text:find("^%s+", position)
        if not first then
          last = position
          counts.symbol = counts.symbol + 1
        end
      end
    end
    position = last + 1
  end
end

local function run()
  local counts = { word = 0, number = 0, symbol = 0 }
  for _ = 1, SIZE do
    tokenize(SOURCE, counts)
  end
  local length = 0
  for i = 1, SIZE do
    local values = { name = "Ann", id = "A-" .. i, amount = "12.50", date = "2024-05-01" }
    local letter = TEMPLATE:gsub("{(%w+)}", values)
    length = length + #letter
    for year, month in letter:gmatch("(%d%d%d%d)-(%d%d)") do
      length = length + #year + #month
    end
  end
  return counts.word .. " " .. counts.number .. " " .. counts.symbol .. " " .. length
end

return { run = run }
