"""The registry as the run time needs it. Do not edit: run `luatemporal build`."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec

PROJECT = Project(
    clients=(ClientSpec(id="app:temporal", address="127.0.0.1:7233"),),
    workers=(WorkerSpec(id="app:worker", client="app:temporal", task_queue="timers"),),
    entries=(
        EntrySpec(
            id="app:approval_workflow",
            kind="workflow.lua",
            module="app.approval_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:elapsed_workflow",
            kind="workflow.lua",
            module="app.elapsed_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:parallel_workflow",
            kind="workflow.lua",
            module="app.parallel_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:sleep_workflow",
            kind="workflow.lua",
            module="app.sleep_workflow",
            worker="app:worker",
        ),
    ),
)
