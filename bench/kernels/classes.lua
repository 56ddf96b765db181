-- Objects with methods and one level of inheritance: metatables in Lua, classes in Python.
local SIZE = 10000

local Account = {}
Account.__index = Account

function Account.new(owner, balance)
  local self = setmetatable({}, Account)
  self.owner = owner
  self.balance = balance
  self.entries = 0
  return self
end

function Account:deposit(amount)
  if amount <= 0 then
    error("invalid amount")
  end
  self.balance = self.balance + amount
  self.entries = self.entries + 1
end

function Account:withdraw(amount)
  if amount > self:available() then
    return false
  end
  self.balance = self.balance - amount
  self.entries = self.entries + 1
  return true
end

function Account:available()
  return self.balance
end

local Credit = setmetatable({}, { __index = Account })
Credit.__index = Credit

function Credit.new(owner, balance, limit)
  local self = Account.new(owner, balance)
  self.limit = limit
  return setmetatable(self, Credit)
end

function Credit:available()
  return self.balance + self.limit
end

local function run()
  local accounts = {
    Account.new("ann", 100),
    Credit.new("bob", 50, 200),
    Account.new("cid", 10),
    Credit.new("dan", 0, 75),
  }
  local refused = 0
  for i = 1, SIZE do
    local account = accounts[i % #accounts + 1]
    account:deposit(i % 9 + 1)
    if not account:withdraw(i % 17) then
      refused = refused + 1
    end
  end
  local report = {}
  for i, account in ipairs(accounts) do
    report[i] = account.owner .. " " .. account.balance .. " " .. account.entries
  end
  return table.concat(report, ", ") .. ", refused " .. refused
end

return { run = run }
