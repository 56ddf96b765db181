"""Counting words: a dictionary from strings to numbers, sorted by count."""

import re

TEXT = """
the quick brown fox jumps over the lazy dog while the other dog sleeps and the fox runs over
every hill that the quick rabbit left behind when it saw the dog and the fox come over the hill
"""

WORD = re.compile(r"[A-Za-z]+")


def count_words(text: str, counts: dict[str, int]) -> None:
    for word in WORD.findall(text):
        counts[word] = counts.get(word, 0) + 1


def run(size: int) -> str:
    counts: dict[str, int] = {}
    for _ in range(size):
        count_words(TEXT, counts)
    words = sorted(counts, key=lambda word: (-counts[word], word))
    return " ".join(f"{word}={counts[word]}" for word in words[:5])
