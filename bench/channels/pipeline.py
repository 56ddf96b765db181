"""Stages in a row, each with a task of its own."""

import asyncio
import itertools


async def run(coroutines: int, messages: int) -> int:
    values = messages // coroutines
    queues: list[asyncio.Queue[int]] = [asyncio.Queue(1) for _ in range(coroutines + 1)]

    async def stage(source: asyncio.Queue[int], target: asyncio.Queue[int]) -> None:
        for _ in range(values):
            await target.put(await source.get() + 1)

    async def producer() -> None:
        for value in range(1, values + 1):
            await queues[0].put(value)

    pairs = itertools.pairwise(queues)
    tasks = [asyncio.create_task(stage(source, target)) for source, target in pairs]
    tasks.append(asyncio.create_task(producer()))
    total = 0
    for _ in range(values):
        total += await queues[-1].get()
    await asyncio.gather(*tasks)
    return total
