-- Closures made together share variables; each call makes new ones.
local function account(balance)
  local history = {}
  local function record(kind, amount) history[#history + 1] = kind .. amount end
  local function deposit(n) balance = balance + n record("+", n) return balance end
  local function withdraw(n)
    if n > balance then return nil, "insufficient" end
    balance = balance - n
    record("-", n)
    return balance
  end
  return deposit, withdraw, function() return balance end, function() return table.concat(history, " ") end
end
local d1, w1, b1, h1 = account(10)
local d2, w2, b2, h2 = account(0)
print(d1(5), w1(12), w1(100), b1(), h1())
print(d2(1), b2(), h2(), b1())
local function pair()
  local n = 0
  return function() n = n + 1 return n end, function() n = n * 2 return n end
end
local inc, double = pair()
print(inc(), double(), inc(), double(), inc())
local get, set
do
  local hidden = "initial"
  function get() return hidden end
  function set(v) hidden = v end
end
print(get()) set("changed") print(get())
