"""The registry as the run time needs it. Do not edit: run `luatemporal build`."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec

PROJECT = Project(
    clients=(ClientSpec(id="app:temporal", address="127.0.0.1:7233"),),
    workers=(WorkerSpec(id="app:worker", client="app:temporal", task_queue="family"),),
    entries=(
        EntrySpec(
            id="app:audit_workflow",
            kind="workflow.lua",
            module="app.audit_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:child_workflow",
            kind="workflow.lua",
            module="app.child_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:context_parent",
            kind="workflow.lua",
            module="app.context_parent",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:error_child_workflow",
            kind="workflow.lua",
            module="app.error_child_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:error_parent",
            kind="workflow.lua",
            module="app.error_parent",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:exec_parent",
            kind="workflow.lua",
            module="app.exec_parent",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:family",
            kind="workflow.lua",
            module="app.family",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:hello_parent",
            kind="workflow.lua",
            module="app.hello_parent",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:hello_workflow",
            kind="workflow.lua",
            module="app.hello_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:spawn_parent",
            kind="workflow.lua",
            module="app.spawn_parent",
            worker="app:worker",
        ),
    ),
)
