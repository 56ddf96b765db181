"""The project of the handwritten modules, as data."""

from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec


def _workflow(name: str, type_name: str | None = None) -> EntrySpec:
    return EntrySpec(
        id=f"app:{name}",
        kind="workflow.lua",
        module=name if name == "order_workflow" else "flows",
        worker="app:worker",
        type_name=type_name,
    )


PROJECT = Project(
    clients=(
        ClientSpec(
            id="app:tc", address="${env:SHIM_TEST_TEMPORAL_ADDRESS}", tq_prefix="shim-"
        ),
    ),
    workers=(WorkerSpec(id="app:worker", client="app:tc", task_queue="orders"),),
    entries=(
        _workflow("order_workflow"),
        *(
            _workflow(name)
            for name in (
                "parent", "pipeline", "context_flow", "versioned", "cancelled", "failing",
                "mail", "futures", "facts", "errors_flow", "deadline",
            )
        ),
        _workflow("child", "RenamedChild"),
        EntrySpec(
            id="app:charge_payment", kind="function.lua", module="payments", worker="app:worker"
        ),
        EntrySpec(id="app:audit", kind="function.lua", module="audit"),
    ),
)  # fmt: skip
