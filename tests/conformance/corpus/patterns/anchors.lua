-- ^ and $ are special only at the two ends of a pattern.
print(("hello"):match("^h"), ("hello"):match("^e"), ("hello"):match("o$"), ("hello"):match("l$"), ("hello"):match("^hello$"))
print(("a^b"):match("a^b"), ("a$b"):match("a$b"), ("$"):match("^$"), (""):match("^$") == "")
print(("hello"):find("^l", 3), ("hello"):find("^l", 2), ("hello"):find("^", 3), ("hello"):find("$"))
print(("aaa"):gsub("^a", "x"), ("aaa"):gsub("a$", "x"), ("abc"):gsub("^", ">"), ("abc"):gsub("$", "<"))
print(("one\ntwo"):match("^two"), ("one\ntwo"):match("e$"), ("one\ntwo"):match("%a+$"))
for word in ("^a^a"):gmatch("^a") do print("gmatch", word) end
print(("(^"):match("[(^]+"), ("a^"):match("(^)"), ("x^"):gsub("[%^]", "c"))
