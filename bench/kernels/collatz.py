"""The longest Collatz chain: integer arithmetic in a loop."""


def chain(n: int) -> int:
    length = 1
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        length += 1
    return length


def run(size: int) -> str:
    best = longest = 0
    for start in range(1, size + 1):
        length = chain(start)
        if length > longest:
            best, longest = start, length
    return f"{best} has a chain of {longest}"
