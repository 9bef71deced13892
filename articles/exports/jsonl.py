"""Stories as JSON objects, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from articles.exports.exported_story import ExportedStory
from articles.exports.flat_records import flat_record


def write_jsonl(stories: Iterable[ExportedStory]) -> Iterator[str]:
    for story in stories:
        yield json.dumps(flat_record(story), ensure_ascii=False) + "\n"
