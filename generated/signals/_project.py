"""The registry as the run time needs it. Do not edit: run `luatemporal build`."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec

PROJECT = Project(
    clients=(ClientSpec(id="app:temporal", address="127.0.0.1:7233"),),
    workers=(WorkerSpec(id="app:worker", client="app:temporal", task_queue="signals"),),
    entries=(
        EntrySpec(
            id="app:counter_again",
            kind="workflow.lua",
            module="app.counter_again",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:counter_parent",
            kind="workflow.lua",
            module="app.counter_parent",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:counter_workflow",
            kind="workflow.lua",
            module="app.counter_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:echo_activity",
            kind="function.lua",
            module="app.echo_activity",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:inbox_workflow",
            kind="workflow.lua",
            module="app.inbox_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:jobs_workflow",
            kind="workflow.lua",
            module="app.jobs_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:ping_workflow",
            kind="workflow.lua",
            module="app.ping_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:pong_workflow",
            kind="workflow.lua",
            module="app.pong_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:request_workflow",
            kind="workflow.lua",
            module="app.request_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:status_caller",
            kind="workflow.lua",
            module="app.status_caller",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:status_workflow",
            kind="workflow.lua",
            module="app.status_workflow",
            worker="app:worker",
        ),
    ),
)
