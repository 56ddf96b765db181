"""Values are followed through any depth of calls, recursion included."""

from __future__ import annotations

from transpiler.determinism import lint_source

DEPTH = 1200


def severities(text: str) -> list[tuple[str, str]]:
    return [(d.code, d.severity.value) for d in lint_source(text, "deep.lua")]


def test_a_ring_of_functions() -> None:
    """Each passes its argument on, the last one to the first."""
    steps = [
        f"function steps.f{i}(x, n)\n"
        f"    if n == 0 then\n        return x\n    end\n"
        f"    return steps.f{(i + 1) % DEPTH}(x, n - 1)\nend\n"
        for i in range(DEPTH)
    ]
    text = (
        f"local steps = {{}}\n{''.join(steps)}"
        "local function main(order)\n"
        "    if steps.f0(os.time(), 3) > 5 then\n        return order\n    end\n"
        "    if steps.f0(order.total, 3) > 5 then\n        return nil\n    end\n"
        "end\nreturn main\n"
    )
    assert severities(text) == [("LT301", "error")]


def test_two_functions_that_call_each_other() -> None:
    text = """\
local even

local function odd(n, value)
    if n == 0 then
        return nil, value
    end
    return even(n - 1, value)
end

function even(n, value)
    if n == 0 then
        return value
    end
    return odd(n - 1, value)
end

local function main(order)
    local first, second = odd(3, os.time())
    if second then
        return first
    end
    print(even(4, os.date()))
end

return main
"""
    text = text.replace("function even(", "even = function(")
    assert severities(text) == [("LT301", "error"), ("LT301", "hint")]
