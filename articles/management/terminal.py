"""A command's standard output as rich draws on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.core.management.base import OutputWrapper
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


def console(output: OutputWrapper) -> Console:
    """What the command writes to, without the line end that Django adds to every piece of it."""
    return Console(file=cast(Any, output)._out)


@contextmanager
def counted(output: OutputWrapper, title: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal, moved on by how many more are done; it appears with the first of them."""
    where = console(output)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=where, disable=not where.is_terminal) as progress:
        bar = progress.add_task(title, total=total, visible=False)
        yield lambda done: progress.update(bar, advance=done, visible=True)
