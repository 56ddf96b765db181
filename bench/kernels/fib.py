"""Doubly recursive Fibonacci numbers: calls and small integers."""


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def run(size: int) -> int:
    return fib(size)
