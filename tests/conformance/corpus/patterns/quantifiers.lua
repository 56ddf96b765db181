-- Greedy, lazy and optional repetition.
local s = "<b>bold</b> and <i>italics</i>"
print(s:match("<.*>"), s:match("<.->"), s:match("<(%a)>(.-)</%1>"))
print(("aaa"):match("a*"), ("aaa"):match("a-") == "", ("aaa"):match("a+"), ("aaa"):match("a?"), ("baa"):match("a*") == "")
print(("aaa"):match("^a-$"), ("aab"):match("a-b"), ("xaab"):match("xa?ab"), ("xb"):match("xa?b"))
print(("  key = value  "):match("^%s*(.-)%s*=%s*(.-)%s*$"))
print(("0012340"):match("^0*(.-)0*$"), ("1,,2"):match("(%d),*(%d)"))
print(("aXbXc"):match("(.*)X(.*)"), ("aXbXc"):match("(.-)X(.*)"))
print(("a*b"):match("a%*b"), ("a+b"):match("a[+]b"), ("*"):match("*"), ("+x"):match("+x"))
print(("abcabc"):find("b-c"), ("abcabc"):find("(b)(c)", 4))
