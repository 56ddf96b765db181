-- Lookup in several parents by a function __index.
local function search(k, parents) for _, p in ipairs(parents) do local v = p[k] if v ~= nil then return v end end end
local function class(...)
  local parents, c = { ... }, {}
  setmetatable(c, { __index = function(t, k) local v = search(k, parents) t[k] = v return v end })
  c.__index = c
  function c:new(o) o = o or {} setmetatable(o, c) return o end
  return c
end
local Named, Account = {}, { balance = 0 }
function Named:getname() return self.name end
function Named:setname(n) self.name = n return self end
function Account:deposit(v) self.balance = self.balance + v return self end
local NamedAccount = class(Account, Named)
local a = NamedAccount:new({ name = "Paul" })
print(a:getname(), a:deposit(100).balance, NamedAccount.balance, rawget(NamedAccount, "getname") == Named.getname)
print(a:setname("Ann"):getname(), a.missing, Named.name)
local Third = class(NamedAccount)
local b = Third:new({ name = "third" })
print(b:getname(), b:deposit(1).balance, rawget(b, "balance"), a.balance)
Named.greet = function(self) return "hi " .. self.name end
print(a:greet(), b:greet())
