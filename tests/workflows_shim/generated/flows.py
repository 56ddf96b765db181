"""Workflow entries of the other examples, as compiled; each uses one part of the shims."""

from __future__ import annotations

from typing import Any

from temporalio import workflow as temporal_workflow

with temporal_workflow.unsafe.imports_passed_through():
    from runtime_shims.lua import LineTable, LuaError, Table, array, error, index, string
    from runtime_shims.modules import (
        channel,
        coroutine,
        ctx,
        errors,
        funcs,
        process,
        time,
        uuid,
        workflow,
    )
    from runtime_shims.workflow_host import LuaEntry, LuaWorkflow

from ._project import PROJECT

__lua__ = LineTable("flows.lua", "1:1 1:1 1:1")

ONCE = {"activity.retry_policy": Table(maximum_attempts=1)}


async def parent(order: Any = None) -> Any:
    spawner = process.with_options(
        Table({"temporal.workflow.memo": Table(note="hi")})
    ).with_message("note", "first", 2)
    pid, err = await spawner.spawn_monitored("app:child", "app:worker", order)
    if err is not None:
        return None, err
    sent, err = await process.send(pid, "note", "second")
    events = await process.events()
    event, _ok = await events.receive()
    _value, exec_err = await workflow.exec("app:child", Table(fail=True))
    local, _ = await process.spawn("app:child", "")
    ended, _ok = await events.receive()
    return Table(
        pid=pid,
        sent=sent,
        own=process.pid()[0],
        same=event["from"] == pid,
        kind=event["kind"],
        is_exit=event["kind"] == process.event.EXIT,
        result=event["result"],
        exec_kind=exec_err.kind(),
        exec_message=exec_err.message(),
        exec_details=exec_err.details()["_wrapper"],
        local=ended["from"] == local and ended["result"]["value"],
    )


async def child(order: Any = None) -> Any:
    if order is None:
        return "no order"
    if order["fail"]:
        error(errors.new(Table(message="child failed", kind=errors.CONFLICT, retryable=False)))
    notes = await process.listen("note")
    first, _ = await notes[0].receive()
    second, _ = await notes[0].receive()
    who = process.id()[0]
    return Table(first=first, second=second, entry=who, doubled=order["n"] * 2)


async def pipeline(count: Any = None) -> Any:
    queue = channel.new()
    done = channel.new()

    async def produce() -> Any:
        for number in range(1, count + 1):
            await queue.send(number)
        await queue.close()
        return ()

    async def consume() -> Any:
        total = 0
        while True:
            value, ok = await queue.receive()
            if not ok:
                break
            total += value
        await done.send(total)
        return ()

    started = time.now()
    await coroutine.spawn(produce)
    await coroutine.spawn(consume)
    await time.sleep("10m")
    total, _ = await done.receive()
    timeout = time.after(time.SECOND)[0]
    chosen = await channel.select(array(done.case_receive(), timeout.case_receive()))
    return Table(
        total=total,
        timed_out=chosen["channel"] is timeout,
        elapsed=time.now().sub(started).seconds(),
    )


async def context_flow() -> Any:
    seen, _ = ctx.all()
    tenant, _err = ctx.get("tenant")
    _, missing = ctx.get("nothing")
    executor = funcs.new().with_context(Table(request="r-9", number=5))
    in_activity, _err = await executor.call("app:misbehave", "context")
    plain, _err = await funcs.call("app:misbehave", "context")
    return Table(
        seen=seen,
        tenant=tenant,
        missing=missing.kind(),
        in_activity=in_activity,
        plain=plain,
    )


async def versioned() -> Any:
    version, _ = workflow.version("payment-v2", 1, 2)
    await time.sleep("1s")
    again, _ = workflow.version("payment-v2", 1, 2)
    return Table(version=version, again=again)


async def cancelled() -> Any:
    events = await process.events()
    event, _ = await events.receive()
    await time.sleep("1s")
    echoed, _err = await funcs.call("app:misbehave", "echo", "cleaned up")
    return Table(
        kind=event["kind"],
        sender=event["from"],
        reason=event["reason"],
        echoed=echoed,
        at=event["at"],
    )


async def deadline() -> Any:
    events = await process.events()
    event, _ = await events.receive()
    await time.sleep("10h")
    return event["deadline"]


async def failing(mode: Any = None) -> Any:
    if mode == "text":
        return None, "something went wrong"
    if mode == "object":
        return None, errors.new(
            Table(
                message="no stock", kind=errors.NOT_FOUND, retryable=False, details=Table(sku="x")
            )
        )
    if mode == "raise":
        error("raised")
    if mode == "runtime":
        return index(mode, "x")["y"]
    if mode == "python":
        nothing: Any = None
        return nothing + 1
    if mode == "spawned":

        async def crash() -> Any:
            await time.sleep("1s")
            error("in a coroutine")

        await coroutine.spawn(crash)
        await time.sleep("1h")
    if mode == "large":
        return string.rep("x", 3 * 1024 * 1024)
    if mode == "sparse":
        return Table({1: "a", 3: "c"})
    if mode == "false":
        return "value", False
    return ()


async def mail() -> Any:
    inbox = await process.inbox()
    topics = Table()
    while True:
        message, _ = await inbox.receive()
        payload = message.payload()
        topics[len(topics) + 1] = Table(
            topic=message.topic(),
            sender=message.from_(),
            value=payload.data()[0] if payload is not None else None,
        )
        if message.topic() == "stop":
            break
    await process.send(process.pid()[0], "self", "local")
    message, _ = await inbox.receive()
    topics["self"] = None
    return Table(topics=topics, own=message.from_(), local=message.payload().data()[0])


async def futures() -> Any:
    good, _ = funcs.async_("app:misbehave", "echo", 7)
    bad, _ = funcs.new().with_options(Table(ONCE)).async_("app:misbehave", "raise")
    gone, _ = funcs.async_("app:misbehave", "echo", 1)
    before = good.is_complete()
    gone.cancel()
    payload, ok = await good.response().receive()
    failure, _ = await bad.response().receive()
    result, _err = good.result()
    forced, failed = bad.error()
    _, closed = await gone.response().receive()
    return Table(
        before=before,
        ok=ok,
        value=result.data()[0],
        same=payload is result,
        failure_kind=failure.kind(),
        forced=str(forced),
        failed=failed,
        canceled=gone.is_canceled(),
        canceled_error=str(gone.result()[1]),
        closed=closed,
    )


async def facts() -> Any:
    info, _ = workflow.info()
    before, _ = workflow.history_length()
    await funcs.call("app:misbehave", "echo", 1)
    after, _ = workflow.history_length()
    done, _err = workflow.attrs(Table(memo=Table(note="n", nested=Table(a=1))))
    search = Table(status="processing", order_total=5.0, tags=array("a", "b"))
    searchable, _err = workflow.attrs(Table(search=search))
    _, refusal = workflow.attrs(Table())
    one, two = uuid.v4()[0], uuid.v7()[0]
    return Table(
        info=info,
        grew=after > before,
        done=done,
        searchable=searchable,
        refusal=refusal.message(),
        versions=array(uuid.version(one)[0], uuid.version(two)[0], uuid.version(uuid.v1()[0])[0]),
        validated=uuid.validate(one)[0],
    )


async def errors_flow() -> Any:
    once = funcs.new().with_options(Table(ONCE))
    _, raised = await once.call("app:misbehave", "raise")
    _, crashed = await once.call("app:misbehave", "index")
    _, returned = await funcs.call("app:misbehave", "object")
    _, missing = await funcs.call("app:no_such_activity")
    _, option = (
        await funcs.new()
        .with_options(Table({"activity.start_to_close_timeout": "soon"}))
        .call("app:misbehave")
    )
    _, sparse = await funcs.call("app:misbehave", Table({1: 1, 3: 3}))
    _, large = await funcs.call("app:misbehave", "echo", string.rep("x", 3 * 1024 * 1024))
    nothing, none = await funcs.call("app:misbehave")
    _, target = await process.send("{app:tc@app:worker|no-such-workflow}", "hello")
    _, unresolved = await process.send("nobody", "hello")
    _, monitor = process.monitor("{a@b|c}")
    return array(
        *(
            Table(kind=e.kind(), retryable=e.retryable(), message=e.message())
            for e in (
                raised, crashed, returned, missing, option, sparse, large, target, unresolved,
                monitor,
            )
        ),
        Table(nothing=nothing is None and none is None),
    )  # fmt: skip


@temporal_workflow.defn(name="app:parent", failure_exception_types=[LuaError])
class Parent(LuaWorkflow):
    entry = LuaEntry("app:parent", project=PROJECT, main=parent)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="RenamedChild", failure_exception_types=[LuaError])
class Child(LuaWorkflow):
    entry = LuaEntry("app:child", project=PROJECT, main=child)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:pipeline", failure_exception_types=[LuaError])
class Pipeline(LuaWorkflow):
    entry = LuaEntry("app:pipeline", project=PROJECT, main=pipeline)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:context_flow", failure_exception_types=[LuaError])
class ContextFlow(LuaWorkflow):
    entry = LuaEntry("app:context_flow", project=PROJECT, main=context_flow)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:versioned", failure_exception_types=[LuaError])
class Versioned(LuaWorkflow):
    entry = LuaEntry("app:versioned", project=PROJECT, main=versioned)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:cancelled", failure_exception_types=[LuaError])
class Cancelled(LuaWorkflow):
    entry = LuaEntry("app:cancelled", project=PROJECT, main=cancelled)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:deadline", failure_exception_types=[LuaError])
class Deadline(LuaWorkflow):
    entry = LuaEntry("app:deadline", project=PROJECT, main=deadline)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:failing", failure_exception_types=[LuaError])
class Failing(LuaWorkflow):
    entry = LuaEntry("app:failing", project=PROJECT, main=failing)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:mail", failure_exception_types=[LuaError])
class Mail(LuaWorkflow):
    entry = LuaEntry("app:mail", project=PROJECT, main=mail)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:futures", failure_exception_types=[LuaError])
class Futures(LuaWorkflow):
    entry = LuaEntry("app:futures", project=PROJECT, main=futures)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:facts", failure_exception_types=[LuaError])
class Facts(LuaWorkflow):
    entry = LuaEntry("app:facts", project=PROJECT, main=facts)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)


@temporal_workflow.defn(name="app:errors_flow", failure_exception_types=[LuaError])
class ErrorsFlow(LuaWorkflow):
    entry = LuaEntry("app:errors_flow", project=PROJECT, main=errors_flow)

    @temporal_workflow.run
    async def run(self, *args: Any) -> Any:
        return await self.execute(args)
