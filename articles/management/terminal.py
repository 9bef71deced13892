"""A command's standard output as rich draws on it."""

from __future__ import annotations

from typing import Any, cast

from django.core.management.base import OutputWrapper
from rich.console import Console


def console(output: OutputWrapper) -> Console:
    """What the command writes to, without the line end that Django adds to every piece of it."""
    return Console(file=cast(Any, output)._out)
