"""Tasks that are started, run and end."""

import asyncio


async def run(coroutines: int, messages: int) -> int:
    ended = 0

    async def body() -> None:
        nonlocal ended
        ended += 1

    await asyncio.gather(*(asyncio.create_task(body()) for _ in range(coroutines)))
    return ended
