"""A consumer that takes whatever comes first of two queues."""

import asyncio


async def run(coroutines: int, messages: int) -> int:
    queues: list[asyncio.Queue[int]] = [asyncio.Queue(1), asyncio.Queue(1)]

    async def producer(queue: asyncio.Queue[int]) -> None:
        for value in range(1, messages // 2 + 1):
            await queue.put(value)

    producers = [asyncio.create_task(producer(queue)) for queue in queues]
    gets = {asyncio.create_task(queue.get()): queue for queue in queues}
    total = taken = 0
    while taken < messages // 2 * 2:
        done, _ = await asyncio.wait(gets, return_when=asyncio.FIRST_COMPLETED)
        for get in done:
            queue = gets.pop(get)
            total += get.result()
            taken += 1
            gets[asyncio.create_task(queue.get())] = queue
    for get in gets:
        get.cancel()
    await asyncio.gather(*producers)
    return total
