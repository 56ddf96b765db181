"""Sorting records by two fields, and a handwritten quicksort of numbers."""

from functools import cmp_to_key
from typing import Any

Record = dict[str, Any]


def records(count: int) -> list[Record]:
    items, seed = [], 42
    for i in range(1, count + 1):
        seed = (seed * 1103 + 12345) % 65536
        items.append({"key": seed % 500, "name": f"name {i}", "value": seed})
    return items


def compare(a: Record, b: Record) -> int:
    if a["key"] != b["key"]:
        return -1 if a["key"] < b["key"] else 1
    return -1 if a["name"] < b["name"] else int(a["name"] > b["name"])


def quicksort(items: list[int], low: int, high: int) -> None:
    if low >= high:
        return
    pivot = items[(low + high) // 2]
    i, j = low, high
    while i <= j:
        while items[i] < pivot:
            i += 1
        while items[j] > pivot:
            j -= 1
        if i <= j:
            items[i], items[j] = items[j], items[i]
            i, j = i + 1, j - 1
    quicksort(items, low, j)
    quicksort(items, i, high)


def run(size: int) -> str:
    items = sorted(records(size), key=cmp_to_key(compare))
    values = [item["value"] for item in items]
    quicksort(values, 0, len(values) - 1)
    return f"{items[0]['name']}, {items[-1]['name']}, {values[0]}, {values[-1]}"
