"""What the OpenAPI document says of every operation: that whoever asks too often is told to wait."""

from __future__ import annotations

from typing import Any

THROTTLED = {"description": "too many requests; Retry-After says after how many seconds to ask again"}


def add_throttled(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Add the answer 429 to each operation of the document; drf-spectacular calls it when the document is made."""
    for operations in result["paths"].values():
        for operation in operations.values():
            operation["responses"].setdefault("429", THROTTLED)
    return result
