-- A parser fed piece by piece.
local function parser()
  return coroutine.wrap(function()
    local words, word = {}, ""
    while true do
      local chunk = coroutine.yield(#words)
      if chunk == nil then break end
      for c in chunk:gmatch(".") do
        if c:match("%s") then
          if word ~= "" then words[#words + 1] = word end
          word = ""
        else
          word = word .. c
        end
      end
    end
    if word ~= "" then words[#words + 1] = word end
    return table.concat(words, "|")
  end)
end
local feed = parser()
print(feed(), feed("hel"), feed("lo wor"), feed("ld  x "), feed(nil))
local second = parser()
second()
print(second(nil) == "", pcall(second))
