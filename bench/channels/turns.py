"""Tasks that let each other run."""

import asyncio


async def run(coroutines: int, messages: int) -> int:
    turns = messages // coroutines
    total = 0

    async def body() -> None:
        nonlocal total
        for _ in range(turns):
            await asyncio.sleep(0)
            total += 1

    await asyncio.gather(*(asyncio.create_task(body()) for _ in range(coroutines)))
    return total
