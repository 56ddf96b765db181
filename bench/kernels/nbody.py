"""Planets attracting each other: arithmetic on float attributes of objects."""

from dataclasses import dataclass
from math import sqrt


@dataclass
class Body:
    x: float
    y: float
    vx: float
    vy: float
    mass: float


def advance(bodies: list[Body], dt: float) -> None:
    for i, a in enumerate(bodies):
        for b in bodies[i + 1 :]:
            dx, dy = a.x - b.x, a.y - b.y
            squared = dx * dx + dy * dy + 0.01
            pull = dt / (squared * sqrt(squared))
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy


def energy(bodies: list[Body]) -> float:
    total = 0.0
    for body in bodies:
        total += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy)
    return total


def run(size: int) -> float:
    bodies = [
        Body(0.0, 0.0, 0.0, 0.0, 40.0),
        Body(4.8, -1.1, 0.6, 2.8, 0.04),
        Body(8.3, 4.1, -1.0, 1.8, 0.01),
        Body(12.8, -15.1, 1.0, 0.8, 0.02),
        Body(15.3, -25.9, 0.9, 0.5, 0.02),
    ]
    for _ in range(size):
        advance(bodies, 0.01)
    return energy(bodies)
