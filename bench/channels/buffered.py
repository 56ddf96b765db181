"""One producer and one consumer with a queue between them."""

import asyncio


async def run(coroutines: int, messages: int) -> int:
    queue: asyncio.Queue[int | None] = asyncio.Queue(100)

    async def producer() -> None:
        for value in range(1, messages + 1):
            await queue.put(value)
        await queue.put(None)

    task = asyncio.create_task(producer())
    total = 0
    while (value := await queue.get()) is not None:
        total += value
    await task
    return total
