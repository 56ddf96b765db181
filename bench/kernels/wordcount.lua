-- Counting words: a table from strings to numbers, sorted by count.
local SIZE = 400

local TEXT = [[
the quick brown fox jumps over the lazy dog while the other dog sleeps and the fox runs over
every hill that the quick rabbit left behind when it saw the dog and the fox come over the hill
]]

local function count_words(text, counts)
  for word in text:gmatch("%a+") do
    counts[word] = (counts[word] or 0) + 1
  end
end

local function run()
  local counts = {}
  for _ = 1, SIZE do
    count_words(TEXT, counts)
  end
  local words = {}
  for word in pairs(counts) do
    table.insert(words, word)
  end
  table.sort(words, function(a, b)
    if counts[a] ~= counts[b] then
      return counts[a] > counts[b]
    end
    return a < b
  end)
  local top = {}
  for i = 1, 5 do
    top[i] = words[i] .. "=" .. counts[words[i]]
  end
  return table.concat(top, " ")
end

return { run = run }
