-- Names of upvalues, methods of objects and fields reached through self.
local config
local Account = {}
Account.__index = Account
function Account.new(owner) return setmetatable({ owner = owner }, Account) end
function Account:limit() return config.limit end
function Account:total() return self.balance + 1 end
function Account:notify() return self.mailer:send("x") end
function Account:close() return self.owner:upper():missing() end
function Account:audit() return self:unknown() end
function Account:rate() return self.rates[1].value end
local account = Account.new("ann")
for _, name in ipairs { "limit", "total", "notify", "close", "audit", "rate", "absent" } do
  print(name, pcall(function() return account[name](account) end))
end
print(pcall(account.total, nil))
print(pcall(account.total, { balance = "x" }))
print(pcall(Account.total))
print(pcall(function() return account.new.x.y end))
