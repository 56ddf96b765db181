"""The registry as the run time needs it. Do not edit: run `luatemporal build`."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec

PROJECT = Project(
    clients=(ClientSpec(id="app:temporal", address="127.0.0.1:7233"),),
    workers=(
        WorkerSpec(id="app:worker", client="app:temporal", task_queue="failures"),
    ),
    entries=(
        EntrySpec(
            id="app:error_workflow",
            kind="workflow.lua",
            module="app.error_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:exec_workflow",
            kind="workflow.lua",
            module="app.exec_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:risky_activity",
            kind="function.lua",
            module="app.risky_activity",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:risky_workflow",
            kind="workflow.lua",
            module="app.risky_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:unreliable_activity",
            kind="function.lua",
            module="app.unreliable_activity",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:unreliable_workflow",
            kind="workflow.lua",
            module="app.unreliable_workflow",
            worker="app:worker",
        ),
    ),
)
