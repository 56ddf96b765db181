"""The registry as the run time needs it. Do not edit: run `luatemporal build`."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec

PROJECT = Project(
    clients=(ClientSpec(id="app:temporal", address="127.0.0.1:7233"),),
    workers=(
        WorkerSpec(id="app:worker", client="app:temporal", task_queue="stopping"),
    ),
    entries=(
        EntrySpec(
            id="app:cancel_workflow",
            kind="workflow.lua",
            module="app.cancel_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:careful_workflow",
            kind="workflow.lua",
            module="app.careful_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:clean_up",
            kind="function.lua",
            module="app.clean_up",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:long_workflow",
            kind="workflow.lua",
            module="app.long_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:terminate_workflow",
            kind="workflow.lua",
            module="app.terminate_workflow",
            worker="app:worker",
        ),
    ),
)
