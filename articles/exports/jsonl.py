"""Stories as JSON objects, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from articles.exports.flat_record import record
from articles.exports.exported_story import Story


def write(stories: Iterable[Story]) -> Iterator[str]:
    for story in stories:
        yield json.dumps(record(story), ensure_ascii=False) + "\n"
