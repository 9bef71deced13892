"""Shingles of words and their MinHash: sets of copy that are alike in few numbers."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

#: Odd numbers without a pattern, from the digits of pi and e: they mix the hashes of the words of a shingle.
FACTORS = np.array(
    [0x243F6A8885A308D3, 0x13198A2E03707345, 0xA4093822299F31D1, 0x082EFA98EC4E6C89, 0x452821E638D01377], np.uint64
)
SEED, STEP = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9
SHIFT = np.uint64(29)
NOTHING = np.empty(0, np.uint64)


def word_hashes(words: Sequence[str]) -> Hashes:
    """A hash of each word, the same in every process."""
    return np.fromiter((crc32(word.encode()) for word in words), np.uint64, len(words))


def shingles(hashes: Hashes, length: int) -> Hashes:
    """The hashes of all runs of so many words, sorted, each once; a shorter text is one run."""
    if not hashes.size:
        return NOTHING
    length = min(length, hashes.size)
    runs = hashes.size - length + 1
    mixed = np.zeros(runs, np.uint64)
    for position in range(length):
        mixed = (mixed ^ hashes[position : position + runs]) * FACTORS[position]
        mixed ^= mixed >> SHIFT
    return np.unique(mixed)


def minima(hashes: Hashes, slots: int, first: int = 0) -> list[int]:
    """
    The MinHash of a set.

    In:      hashes; how many numbers, and the number of the first slot, which makes slots of two sets different
    Out:     a signed number of 64 bits for each slot; two sets have the same one as often as they are alike (Jaccard)
    """
    if not hashes.size:
        return []
    with np.errstate(over="ignore"):
        seeds = (np.arange(first + 1, first + slots + 1, dtype=np.uint64) * np.uint64(SEED))[:, None]
        mixed = (hashes[None, :] ^ seeds) * np.uint64(STEP)
        mixed ^= mixed >> SHIFT
        mixed = mixed * FACTORS[0] ^ seeds
    return [int(number) for number in mixed.min(axis=1).view(np.int64)]


def shared(one: Hashes, other: Hashes) -> int:
    """How many members two sets have in common."""
    return int(np.intersect1d(one, other, assume_unique=True).size)
