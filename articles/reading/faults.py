"""What a fault of a reader may raise, so that it costs one story and no more."""

from __future__ import annotations

#: What a fault in a reader raises; a file that meets one is kept and named, and the rest goes on (W54).
FAULTS = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    AssertionError,
    MemoryError,
)
FAULT = "A fault in the reader stopped it ({})."
