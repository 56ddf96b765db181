-- Sieve, greatest common divisors and factorisation.
local function sieve(limit)
  local composite, primes = {}, {}
  for i = 2, limit do
    if not composite[i] then
      primes[#primes + 1] = i
      for j = i * i, limit, i do composite[j] = true end
    end
  end
  return primes
end
local function gcd(a, b)
  while b ~= 0 do a, b = b, a % b end
  return a
end
local function factors(n)
  local out, p = {}, 2
  while p * p <= n do
    while n % p == 0 do
      out[#out + 1] = p
      n = n // p
    end
    p = p + 1
  end
  if n > 1 then out[#out + 1] = n end
  return table.concat(out, "*")
end
print(table.concat(sieve(50), " "), #sieve(1000))
print(gcd(48, 36), gcd(17, 5), gcd(0, 9), gcd(-8, 12))
print(factors(360), factors(97), factors(1) == "", factors(2^20 // 1 | 0))
