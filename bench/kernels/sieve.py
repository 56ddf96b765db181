"""The sieve of Eratosthenes: one large array of flags."""


def sieve(limit: int) -> list[int]:
    composite = [False] * (limit + 1)
    primes = []
    for i in range(2, limit + 1):
        if not composite[i]:
            primes.append(i)
            for j in range(i * i, limit + 1, i):
                composite[j] = True
    return primes


def run(size: int) -> str:
    primes = sieve(size)
    return f"{len(primes)} primes, sum {sum(primes)}"
