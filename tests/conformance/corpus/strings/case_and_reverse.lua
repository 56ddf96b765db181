-- upper, lower, reverse and len on numbers and texts.
print(("MiXed 123 _-"):upper(), ("MiXed 123 _-"):lower(), ("MiXed"):reverse())
print((""):upper() == "", (""):reverse() == "", ("a"):reverse())
print(string.upper(1e3), string.reverse(123), string.len(12.5), string.lower("ABC"))
local function is_palindrome(text)
  local plain = text:lower():gsub("[^%a]", "")
  return plain == plain:reverse()
end
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("Not one"))
print(pcall(string.upper))
print(pcall(string.reverse, {}))
print(pcall(string.lower, nil))
print(pcall(string.len, true))
