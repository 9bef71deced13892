"""An object of JSON as ninjs means it: its properties under the names of all versions of the standard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from articles.reading.toolkit import json

#: What stands in a news object and nowhere else together.
IDENTITIES = ("uri", "guid", "urn")
CONTENTS = (
    "headline", "headlines", "title", "bodies", "body_html", "body_text", "body_xhtml", "article_html", "byline",
    "pubstatus", "versioncreated", "type", "renditions", "descriptions", "description_text",
)  # fmt: skip


class NinjsObject:
    """The properties of an object, by their names in small letters, as the first two versions write all of them."""

    def __init__(self, value: dict[str, Any]) -> None:
        self._values = {name.lower(): said for name, said in value.items()}
        # Some houses part the words of a name: "version_created".
        for name in list(self._values):
            self._values.setdefault(name.replace("_", ""), self._values[name])

    def get(self, *names: str) -> Any:
        """The first of these properties that says anything."""
        return next((said for name in names if (said := self._values.get(name))), None)

    def text(self, *names: str) -> str:
        return next((said for name in names if (said := json.string(self._values.get(name)))), "")

    def all(self, *names: str) -> Iterator[NinjsObject]:
        """The objects in the lists of these names."""
        for name in names:
            yield from (NinjsObject(one) for one in json.sequence(self._values.get(name)) if isinstance(one, dict))

    def named(self, prefix: str) -> dict[str, str]:
        """The properties that begin so, by what follows: the `html` of `body_html`."""
        return {
            name.removeprefix(prefix): words
            for name, said in self._values.items()
            if name.startswith(prefix) and (words := json.string(said))
        }

    @property
    def is_news(self) -> bool:
        known = sum(self.get(name) is not None for name in CONTENTS)
        return known > 1 or (known == 1 and self.get(*IDENTITIES) is not None)
