-- The sieve of Eratosthenes: one large array of flags.
local SIZE = 200000

local function sieve(limit)
  local composite = {}
  local primes = {}
  for i = 2, limit do
    if not composite[i] then
      primes[#primes + 1] = i
      for j = i * i, limit, i do
        composite[j] = true
      end
    end
  end
  return primes
end

local function run()
  local primes = sieve(SIZE)
  local sum = 0
  for _, prime in ipairs(primes) do
    sum = sum + prime
  end
  return #primes .. " primes, sum " .. sum
end

return { run = run }
