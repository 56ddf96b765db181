-- Patterns see bytes: . and sets match one, %a only ASCII letters.
local s = "héllo wörld"
print(s:find("l"), s:find("ö"), s:find("h.l"), s:find("h..l"), s:match("%a+"), s:match("%S+"), s:find("rld"))
print(select(2, s:gsub(".", "")), select(2, s:gsub("[\128-\191]", "")), select(2, s:gsub("[^\128-\191]", "")))
print(s:match("[é]+") == "é", #s:match("[ö]"), s:gsub("é", "e"), s:gsub("[^%w ]", "?"))
local characters = {}
for character in s:gmatch("[%z\1-\127\194-\244][\128-\191]*") do characters[#characters + 1] = character end
print(#characters, table.concat(characters, "|"))
print(("日本語"):match("(...)(...)"), ("日本語"):find("本"), ("日本語"):gsub("本", "-"), ("日本語"):find("", 4))
print(("é"):find("\xA9"), ("é"):find("\xC3"), ("é"):match("()\xA9()"), ("aéb"):gsub("\xC3", ""):byte(1, -1))
print(("naïve"):find("%f[%a]%a+", 4), ("x€y"):gsub("€", "%0%0"), ("é=è"):match("^(.-)=(.*)$"))
print(("é"):rep(3):gsub("é", { ["é"] = "e" }), ("éa"):gsub("%a", function(c) return c .. "é" end))
