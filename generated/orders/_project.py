"""The registry as the run time needs it. Do not edit: run `luatemporal build`."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec

PROJECT = Project(
    clients=(ClientSpec(id="app:temporal", address="127.0.0.1:7233"),),
    workers=(WorkerSpec(id="app:worker", client="app:temporal", task_queue="orders"),),
    entries=(
        EntrySpec(
            id="app:charge_payment",
            kind="function.lua",
            module="app.charge_payment",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:order_workflow",
            kind="workflow.lua",
            module="app.order_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:refund_payment",
            kind="function.lua",
            module="app.refund_payment",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:ship_order",
            kind="function.lua",
            module="app.ship_order",
            worker="app:worker",
        ),
    ),
)
