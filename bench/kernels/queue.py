"""A breadth-first search over a grid with a double-ended queue."""

from collections import deque
from dataclasses import dataclass


@dataclass
class Cell:
    x: int
    y: int
    distance: int


STEPS = [(1, 0), (0, 1), (-1, 0), (0, -1)]


def distances(size: int) -> tuple[int, int]:
    seen = {0}
    queue = deque([Cell(0, 0, 0)])
    reached = total = 0
    while queue:
        cell = queue.popleft()
        reached += 1
        total += cell.distance
        for dx, dy in STEPS:
            x, y = cell.x + dx, cell.y + dy
            if 0 <= x < size and 0 <= y < size:
                key = y * size + x
                if key not in seen:
                    seen.add(key)
                    queue.append(Cell(x, y, cell.distance + 1))
    return reached, total


def run(size: int) -> str:
    reached, total = distances(size)
    return f"{reached} cells, {total} steps"
