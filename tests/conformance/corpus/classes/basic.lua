-- The common class idiom.
local Account = {}
Account.__index = Account
Account.count = 0
function Account.new(owner, balance)
  local self = setmetatable({}, Account)
  self.owner, self.balance = owner, balance or 0
  Account.count = Account.count + 1
  return self
end
function Account:deposit(n) self.balance = self.balance + n return self end
function Account:withdraw(n)
  if n > self.balance then error("insufficient funds") end
  self.balance = self.balance - n
  return self.balance
end
function Account.compare(a, b) return a.balance < b.balance end
function Account:__tostring() return self.owner .. ": " .. self.balance end
local a, b = Account.new("ann", 100), Account.new("bob")
print(a:deposit(50):deposit(1).balance, pcall(b.withdraw, b, 1), a:withdraw(1))
print(tostring(a), tostring(b), Account.count, a.count, getmetatable(a) == Account)
local list = { a, b, Account.new("cat", 10) }
table.sort(list, Account.compare)
for _, account in ipairs(list) do print(account) end
a.withdraw = function() return "own" end
print(a:withdraw(5), Account.withdraw(b, 0), rawget(b, "withdraw"))
function Account:late() return "late " .. self.owner end
print(a:late(), b:late())
