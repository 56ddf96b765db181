-- A bank with error objects, transactions that roll back, interest in fixed point, and an audit log.
local Errors = {}

local function define_error(name, parent)
  local class = { name = name, parent = parent }
  class.__index = class
  class.__tostring = function(self) return self.name .. ": " .. self.message end
  setmetatable(class, {
    __index = parent,
    __call = function(self, fields)
      local object = setmetatable({}, self)
      for key, value in pairs(fields) do object[key] = value end
      return object
    end,
  })
  function class.is(value)
    local current = type(value) == "table" and getmetatable(value) or nil
    while current do
      if current == class then return true end
      current = current.parent
    end
    return false
  end
  Errors[name] = class
  return class
end

local BankError = define_error("BankError")
local InsufficientFunds = define_error("InsufficientFunds", BankError)
local UnknownAccount = define_error("UnknownAccount", BankError)
local Frozen = define_error("Frozen", BankError)

local function money(cents)
  local sign = cents < 0 and "-" or ""
  cents = math.abs(cents)
  local whole = tostring(cents // 100):reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^,", "")
  return ("%s%s.%02d"):format(sign, whole, cents % 100)
end

local Account = {}
Account.__index = Account
Account.__lt = function(a, b) return a.balance < b.balance end
Account.__tostring = function(self) return self.owner .. "(" .. money(self.balance) .. ")" end
local next_number = 1000

local function new_account(owner, options)
  options = options or {}
  next_number = next_number + 1
  return setmetatable({
    owner = owner,
    number = next_number,
    balance = options.balance or 0,
    limit = options.limit or 0,
    rate = options.rate,
    frozen = false,
  }, Account)
end

function Account:deposit(cents)
  if math.type(cents) ~= "integer" or cents <= 0 then
    error(BankError({ message = "bad amount " .. tostring(cents) }))
  end
  if self.frozen then error(Frozen({ message = self.owner .. " is frozen", account = self.number })) end
  self.balance = self.balance + cents
end

function Account:withdraw(cents)
  if self.frozen then error(Frozen({ message = self.owner .. " is frozen", account = self.number })) end
  local missing = cents - (self.balance + self.limit)
  if missing > 0 then
    error(InsufficientFunds({ message = ("%s lacks %s"):format(self.owner, money(missing)), missing = missing }))
  end
  self.balance = self.balance - cents
end

local Bank = { accounts = {}, by_owner = {}, log = {} }

function Bank:open(...)
  local account = new_account(...)
  self.accounts[account.number] = account
  self.by_owner[account.owner] = account
  return account.number
end

function Bank:find(key)
  local account = self.accounts[key] or self.by_owner[key]
  if not account then
    error(UnknownAccount({ message = "no account " .. tostring(key), key = key }), 2)
  end
  return account
end

function Bank:snapshot()
  local copy = {}
  for number, account in pairs(self.accounts) do
    copy[number] = { balance = account.balance, frozen = account.frozen }
  end
  return copy
end

function Bank:restore(snapshot)
  for number, saved in pairs(snapshot) do
    for field, value in pairs(saved) do self.accounts[number][field] = value end
  end
end

function Bank:transaction(name, body, ...)
  local saved = self:snapshot()
  local outcome = table.pack(xpcall(body, function(err)
    if BankError.is(err) then return err end
    return BankError({ message = "internal: " .. tostring(err):gsub("^.-:%d+: ", "") })
  end, self, ...))
  if outcome[1] then
    self.log[#self.log + 1] = "ok " .. name
    return table.unpack(outcome, 1, outcome.n)
  end
  self:restore(saved)
  self.log[#self.log + 1] = "rolled back " .. name .. " (" .. outcome[2].name .. ")"
  return nil, outcome[2]
end

local function transfer(bank, from, to, cents)
  local source = bank:find(from)
  source:withdraw(cents)
  bank:find(to):deposit(cents)
  return source.balance, bank:find(to).balance
end

function Bank:interest()
  local paid = 0
  for number = 1001, next_number do
    local account = self.accounts[number]
    if account and account.rate and account.balance > 0 then
      local cents = account.balance * account.rate // 10000
      if cents > 0 then
        account:deposit(cents)
        paid = paid + cents
      end
    end
  end
  return paid
end

function Bank:report()
  local list = {}
  for _, account in pairs(self.accounts) do list[#list + 1] = account end
  table.sort(list, function(a, b)
    if a.balance == b.balance then return a.number < b.number end
    return b < a
  end)
  local total = 0
  for place, account in ipairs(list) do
    total = total + account.balance
    print(("%2d. %d %-6s %14s%s"):format(place, account.number, account.owner, money(account.balance), account.frozen and " *" or ""))
  end
  return money(total)
end

print(Bank:open("ann", { balance = 123456789, rate = 125 }), Bank:open("bob", { limit = 5000 }), Bank:open("cid", { balance = 99 }))
print(Bank:report())
print(Bank:transaction("rent", transfer, "ann", "bob", 80000))
print(Bank:transaction("too much", transfer, "cid", "bob", 100))
print(select(2, Bank:transaction("nobody", transfer, "cid", "zoe", 50)).key, Bank:find("cid"))
print(Bank:transaction("negative", transfer, "bob", "cid", -5))
print(Bank:transaction("fraction", transfer, "bob", "cid", 1.5))
print(Bank:transaction("nil amount", transfer, "bob", "cid"))
Bank:find("bob").frozen = true
local ok, err = Bank:transaction("frozen", function(bank, ...)
  for _, owner in ipairs({ ... }) do transfer(bank, "ann", owner, 1000) end
end, "cid", "bob")
print(ok, err, err.account, Frozen.is(err), BankError.is(err), InsufficientFunds.is(err))
print(Bank:transaction("several", function(bank)
  local sum = 0
  for i = 1, 10 do sum = sum + transfer(bank, "ann", 1003, i * 111) end
  return money(sum), "done", nil
end))
print(pcall(Bank.find, Bank, 5))
print(BankError.is("text"), BankError.is(nil), Errors.Frozen == Frozen, tostring(Frozen({ message = "m" })))
for year = 1, 3 do print(year, money(Bank:interest())) end
print(Bank:report())
print(money(0), money(-5), money(-123456), money(100000000))
for i, line in ipairs(Bank.log) do print(i, line) end
