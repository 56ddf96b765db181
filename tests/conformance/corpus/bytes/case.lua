-- upper and lower change ASCII letters only.
print(("Straße ÉCOLE éa"):upper(), ("Straße ÉCOLE éA"):lower(), ("ñandÚ"):upper(), ("ΑΒΓ abc"):lower(), ("ſK"):lower())
print(("é"):upper() == "é", ("É"):lower() == "É", ("\xE9"):upper() == "\xE9", #("ŉ"):upper(), ("ı"):upper())
for c in ("aZé1"):gmatch(".") do
  print(c:byte(), c:upper():byte(), c:lower():byte(), c:match("%a") ~= nil, c:match("%w") ~= nil)
end
