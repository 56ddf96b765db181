"""A pool of workers that take jobs from the smallest queue there is."""

import asyncio


async def run(coroutines: int, messages: int) -> int:
    jobs: asyncio.Queue[int | None] = asyncio.Queue(1)
    results: asyncio.Queue[int] = asyncio.Queue(10)

    async def worker() -> None:
        while True:
            job = await jobs.get()
            if job is None:
                return
            await results.put(job * 2)

    async def producer() -> None:
        for job in range(1, messages + 1):
            await jobs.put(job)
        for _ in range(coroutines):
            await jobs.put(None)

    tasks = [asyncio.create_task(worker()) for _ in range(coroutines)]
    tasks.append(asyncio.create_task(producer()))
    total = 0
    for _ in range(messages):
        total += await results.get()
    await asyncio.gather(*tasks)
    return total
