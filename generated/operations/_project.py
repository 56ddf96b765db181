"""The registry as the run time needs it. Do not edit: run `luatemporal build`."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec

PROJECT = Project(
    clients=(ClientSpec(id="app:temporal", address="127.0.0.1:7233"),),
    workers=(
        WorkerSpec(id="app:worker", client="app:temporal", task_queue="operations"),
    ),
    entries=(
        EntrySpec(
            id="app:attributes_workflow",
            kind="workflow.lua",
            module="app.attributes_workflow",
            worker="app:worker",
            search_attributes={
                "customer_id": "",
                "order_total": "",
                "status": "Keyword",
            },
        ),
        EntrySpec(
            id="app:child", kind="workflow.lua", module="app.child", worker="app:worker"
        ),
        EntrySpec(
            id="app:fetch_data",
            kind="function.lua",
            module="app.fetch_data",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:history_workflow",
            kind="workflow.lua",
            module="app.history_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:info_workflow",
            kind="workflow.lua",
            module="app.info_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:new_payment",
            kind="function.lua",
            module="app.new_payment",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:old_payment",
            kind="function.lua",
            module="app.old_payment",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:payment_workflow",
            kind="workflow.lua",
            module="app.payment_workflow",
            worker="app:worker",
        ),
        EntrySpec(
            id="app:recorded_workflow",
            kind="workflow.lua",
            module="app.recorded_workflow",
            worker="app:worker",
        ),
    ),
)
