local function counter(start, step)
  local n = start or 0
  return function()
    n = n + (step or 1)
    return n
  end, function() return n end
end
local inc, get = counter()
inc() inc()
print(get())
local inc2, get2 = counter(10, 5)
print(inc2(), inc2(), get2(), get())
local function account(balance)
  local self = {}
  function self.deposit(v) balance = balance + v return self end
  function self.withdraw(v)
    if v > balance then return nil, "insufficient funds" end
    balance = balance - v
    return balance
  end
  self.balance = function() return balance end
  return self
end
local acc = account(100)
acc.deposit(50).deposit(25)
print(acc.balance(), acc.withdraw(500))
print(acc.withdraw(75), acc.balance())
