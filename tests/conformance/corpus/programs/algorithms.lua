local function sieve(n)
  local composite, primes = {}, {}
  for i = 2, n do
    if not composite[i] then
      primes[#primes + 1] = i
      for j = i * i, n, i do composite[j] = true end
    end
  end
  return primes
end
print(table.concat(sieve(50), " "))
local function gcd(a, b) while b ~= 0 do a, b = b, a % b end return a end
print(gcd(48, 18), gcd(17, 5), gcd(0, 3))
local function quicksort(t, lo, hi)
  lo, hi = lo or 1, hi or #t
  if lo < hi then
    local pivot, i = t[hi], lo - 1
    for j = lo, hi - 1 do
      if t[j] <= pivot then i = i + 1 t[i], t[j] = t[j], t[i] end
    end
    t[i + 1], t[hi] = t[hi], t[i + 1]
    quicksort(t, lo, i) quicksort(t, i + 2, hi)
  end
  return t
end
print(table.concat(quicksort({ 3, 6, 1, 8, 2, 9, 2 }), " "))
local function permutations(t, n, out)
  n, out = n or #t, out or {}
  if n <= 1 then out[#out + 1] = table.concat(t) else
    for i = 1, n do
      t[n], t[i] = t[i], t[n]
      permutations(t, n - 1, out)
      t[n], t[i] = t[i], t[n]
    end
  end
  return out
end
print(table.concat(permutations({ "a", "b", "c" }), " "))
local function binary_search(t, x)
  local lo, hi = 1, #t
  while lo <= hi do
    local mid = (lo + hi) // 2
    if t[mid] == x then return mid elseif t[mid] < x then lo = mid + 1 else hi = mid - 1 end
  end
  return nil
end
print(binary_search({ 1, 3, 5, 7 }, 5), binary_search({ 1, 3 }, 2))
local function levenshtein(a, b)
  local d = {}
  for i = 0, #a do d[i] = { [0] = i } end
  for j = 0, #b do d[0][j] = j end
  for i = 1, #a do
    for j = 1, #b do
      local cost = a:byte(i) == b:byte(j) and 0 or 1
      d[i][j] = math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)
    end
  end
  return d[#a][#b]
end
print(levenshtein("kitten", "sitting"), levenshtein("", "abc"))
local function to_base(n, base)
  local digits, out = "0123456789abcdef", ""
  repeat
    local d = n % base
    out = digits:sub(d + 1, d + 1) .. out
    n = n // base
  until n == 0
  return out
end
print(to_base(255, 2), to_base(255, 16), to_base(0, 8))
local function crc(s)
  local h = 5381
  for i = 1, #s do h = ((h << 5) + h + s:byte(i)) & 0xFFFFFFFF end
  return h
end
print(crc("hello"), crc(""))
local function word_count(text)
  local counts = {}
  for w in text:lower():gmatch("%a+") do counts[w] = (counts[w] or 0) + 1 end
  local words = {}
  for w, n in pairs(counts) do words[#words + 1] = { word = w, n = n } end
  table.sort(words, function(a, b) if a.n ~= b.n then return a.n > b.n end return a.word < b.word end)
  return words
end
for _, w in ipairs(word_count("the cat and the dog and the bird")) do print(w.word, w.n) end
local m = {}
for i = 1, 3 do m[i] = {} for j = 1, 3 do m[i][j] = (i - 1) * 3 + j end end
local tr = {}
for i, row in ipairs(m) do for j, v in ipairs(row) do tr[j] = tr[j] or {} tr[j][i] = v end end
for _, row in ipairs(tr) do print(table.concat(row, " ")) end
