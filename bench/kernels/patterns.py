"""Patterns: splitting source text into tokens, and rewriting templates."""

import re

SOURCE = "total = price * 12 + tax_2 -- sum\nif total > 100.5 then print('big ' .. total) end\n"
TEMPLATE = "Dear {name}, order {id} of {amount} EUR ships on {date}."

WORD = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)")
NUMBER = re.compile(r"([0-9]+\.?[0-9]*)")
SPACE = re.compile(r"\s+")
FIELD = re.compile(r"{(\w+)}")
DATE = re.compile(r"(\d{4})-(\d{2})")


def tokenize(text: str, counts: dict[str, float]) -> None:
    position = 0
    while position < len(text):
        if match := WORD.match(text, position):
            counts["word"] += 1
        elif match := NUMBER.match(text, position):
            counts["number"] += float(match[1])
        else:
            match = SPACE.match(text, position)
            if not match:
                counts["symbol"] += 1
        position = match.end() if match else position + 1


def run(size: int) -> str:
    counts: dict[str, float] = {"word": 0, "number": 0, "symbol": 0}
    for _ in range(size):
        tokenize(SOURCE, counts)
    length = 0
    for i in range(1, size + 1):
        values = {"name": "Ann", "id": f"A-{i}", "amount": "12.50", "date": "2024-05-01"}
        letter = FIELD.sub(lambda match, values=values: values[match[1]], TEMPLATE)  # type: ignore[misc]
        length += len(letter)
        for year, month in DATE.findall(letter):
            length += len(year) + len(month)
    return f"{counts['word']} {counts['number']} {counts['symbol']} {length}"
