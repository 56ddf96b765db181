"""All permutations of a list by swapping in place and recursion."""

from collections.abc import Callable


def permute(items: list[int], n: int, visit: Callable[[list[int]], None]) -> None:
    if n <= 1:
        visit(items)
        return
    last = n - 1
    for i in range(n):
        items[i], items[last] = items[last], items[i]
        permute(items, n - 1, visit)
        items[i], items[last] = items[last], items[i]


def run(size: int) -> str:
    count = rising = 0

    def visit(order: list[int]) -> None:
        nonlocal count, rising
        count += 1
        for i in range(1, len(order)):
            if order[i] > order[i - 1]:
                rising += 1

    permute(list(range(1, size + 1)), size, visit)
    return f"{count} permutations, {rising} steps up"
