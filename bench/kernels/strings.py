"""Building text: a report of many lines joined at the end, and a row of digits by appending."""


def report(count: int) -> str:
    lines = []
    for i in range(1, count + 1):
        name = f"item {i}"
        lines.append(f"{i:05d} {name:<12} {i / 3:8.2f}")
        if i % 10 == 0:
            lines.append("-" * 27)
    return "\n".join(lines)


def digits(count: int) -> str:
    text = ""
    for i in range(1, count + 1):
        text += str(i % 10)
        if len(text) > 60:
            text = text[-20:].upper()
    return text


def run(size: int) -> str:
    text = report(size)
    return f"{len(text)} {text[:27]} {digits(size)}"
