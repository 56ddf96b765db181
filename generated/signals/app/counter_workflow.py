"""app:counter_workflow, compiled from counter_workflow.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, add, either, sub, type
    from runtime_shims.modules import coroutine, process
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

    from .._project import PROJECT


# Workflow app:counter_workflow: a counter that several senders change at once.
#
# Each topic has a coroutine of its own. Every message is acknowledged and then answered: "ack" and
# "ok" with {value}, or "nak" with the reason.
#
# Input:   {initial}
# Signals: "increment" and "decrement" with {amount}, "finish"
# Result:  {final_counter}
async def main(input):
    counter = either(input["initial"], 0)
    done = False

    async def task():
        nonlocal counter
        ch, _ = await process.listen("increment", Table(message=True))
        while not done:
            msg, ok = await ch.receive()
            if not ok:
                break

            data, _ = msg.payload().data()
            reply_to = msg.from_()

            if type(data) != "table" or type(data["amount"]) != "number":
                await process.send(reply_to, "nak", "amount must be a number")
            else:
                await process.send(reply_to, "ack")
                counter = add(counter, data["amount"])
                await process.send(reply_to, "ok", Table(value=counter))

    await coroutine.spawn(task)

    async def task_2():
        nonlocal counter
        ch, _ = await process.listen("decrement", Table(message=True))
        while not done:
            msg, ok = await ch.receive()
            if not ok:
                break

            data, _ = msg.payload().data()
            reply_to = msg.from_()

            if sub(counter, data["amount"]) < 0:
                await process.send(reply_to, "nak", "would result in negative value")
            else:
                await process.send(reply_to, "ack")
                counter = sub(counter, data["amount"])
                await process.send(reply_to, "ok", Table(value=counter))

    await coroutine.spawn(task_2)

    # The main coroutine waits for the signal that ends them all.
    finish_ch, _ = await process.listen("finish", Table(message=True))
    msg, _ = await finish_ch.receive()
    await process.send(msg.from_(), "ack")
    await process.send(msg.from_(), "ok", Table(message="finishing"))
    done = True

    return Table(final_counter=counter)


@workflow.defn(name="app:counter_workflow", failure_exception_types=[LuaError])
class CounterWorkflow(LuaWorkflow):
    """Workflow type app:counter_workflow, hosted by app:worker."""

    entry = LuaEntry("app:counter_workflow", project=PROJECT, main=main)

    @workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


__lua__ = LineTable(
    "counter_workflow.lua",
    "23:9 1:1 1:1 2:2 2:1 1:1 1:1 1:1 3:2 1:1 2:2 1:1 2:2 1:1 1:1 2:-14 2:19 2:1 1:1 1:1 1:1 3:2 1:1 2:2 1:1 2:2 1:1 1:1 2:-14 3:20 1:1 1:1 1:1 1:1 2:2 4:-58",
)
