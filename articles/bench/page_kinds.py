"""Every kind of page that is timed, each at many addresses, so that few are asked for twice."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from articles.bench.invented_copy import LAST, SPAN, Wire
from articles.models import Article, Organisation, OrganisationMention, Person, Place, PlaceMention, Source
from articles.query import Cursor

#: How many addresses there are of a kind.
VARIED = 40
#: Stories on each side of a depth that is asked for.
DEPTHS = {"story, newest": 0.0, "story, in the middle": 0.5, "story, oldest": 0.98}


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page: its addresses, and those of the textbook's page that says the same; none where it has none."""

    name: str
    ours: Sequence[str]
    textbook: Sequence[str] = ()


class Choosing:
    """Chooses what is asked for, from what the stories have; the same for the same seed."""

    def __init__(self, wire: Wire, seed: int = 2) -> None:
        self.wire = wire
        self.chance = random.Random(seed)
        self.stories = list(Article.objects.readable().order_by("-listed").values_list("pk", flat=True))
        self.named = [self._named(key) for key in self._some(self.stories)]

    def kinds(self) -> list[PageKind]:
        """All kinds of pages, lists first."""
        common, rare = self.wire.words[16:56], self.wire.words[6000 : 6000 + VARIED]
        days = [LAST - SPAN * self.chance.uniform(0.3, 0.7) for _ in range(VARIED)]
        return [
            PageKind("front", ["/"], ["/"]),
            self._list("place", lambda it: {"place": it["place"]}),
            self._list(
                "place, organisation and source",
                lambda it: {"place": it["place"], "organisation": it["organisation"], "source": it["source"]},
            ),
            PageKind(
                "deep page",
                [f"/articles/?{urlencode({'after': Cursor(day, 1).encode()})}" for day in days],
                [f"/?page={max(1, round(len(self.stories) / 25 * self.chance.uniform(0.3, 0.7)))}" for _ in days],
            ),
            _searches("common word", common),
            _searches("rare word", rare),
            _searches("phrase", [f'"{self._phrase(key)}"' for key in self._some(self.stories)]),
            _searches("common word by relevance", common, order="relevance"),
            *(self._stories(name, depth) for name, depth in DEPTHS.items()),
            PageKind("RSS", [f"/articles.rss?place={it['place']}" for it in self.named], ["/rss/"]),
            PageKind("JSON", [f"/articles.json?place={it['place']}" for it in self.named]),
            PageKind("CSV of a place, first byte", [f"/articles.csv?place={it['town']}" for it in self.named]),
            *self._entities(),
            PageKind("directory of places", ["/places/"]),
            PageKind("directory of people", ["/people/"]),
            PageKind("map", ["/map/"]),
            PageKind("corrections", ["/corrections/"]),
        ]

    def _list(self, name: str, parameters: Callable[[dict[str, str]], dict[str, str]]) -> PageKind:
        asked = [urlencode(parameters(it)) for it in self.named]
        # The textbook has no tree of places, and is asked for the town.
        plain = [urlencode({**parameters(it), "place": it["town"]}) for it in self.named]
        return PageKind(name, [f"/articles/?{query}" for query in asked], [f"/?{query}" for query in plain])

    def _stories(self, name: str, depth: float) -> PageKind:
        start = min(round(len(self.stories) * depth), max(0, len(self.stories) - VARIED))
        rows = Article.objects.in_bulk(self.stories[start : start + VARIED]).values()
        return PageKind(name, [one.get_absolute_url() for one in rows], [f"/story/{one.pk}/" for one in rows])

    def _entities(self) -> list[PageKind]:
        return [
            PageKind("page of a place", [f"/places/{it['place']}/" for it in self.named]),
            PageKind("page of an organisation", [f"/organisations/{it['organisation']}/" for it in self.named]),
            PageKind("page of a source", [f"/sources/{it['source']}/" for it in self.named]),
            PageKind("page of a person", [f"/people/{slug}/" for slug in self._people()]),
        ]

    def _people(self) -> list[str]:
        named = Person.objects.filter(credits__article__in=self._some(self.stories)).values_list("slug", flat=True)
        return sorted(set(named))[:VARIED]

    def _named(self, key: int) -> dict[str, str]:
        """What a story names: a country, a town in it, an organisation, and its source."""
        town = Place.objects.get(pk=_first(PlaceMention, key, "place_id"))
        return {
            "place": Place.objects.get(pk=int(town.path.split("/")[1])).slug,
            "town": town.slug,
            "organisation": Organisation.objects.get(pk=_first(OrganisationMention, key, "organisation_id")).slug,
            "source": Source.objects.get(articles=key).slug,
        }

    def _phrase(self, key: int) -> str:
        words: list[str] = Article.objects.values_list("body", flat=True).get(pk=key).split()
        return " ".join(words[:2]).strip(".").lower()

    def _some(self, keys: Sequence[int]) -> list[int]:
        return self.chance.sample(keys, min(VARIED, len(keys)))


def _first(model: Any, article: int, column: str) -> int:
    return int(model.objects.filter(article_id=article).order_by("pk").values_list(column, flat=True)[0])


def _searches(name: str, words: Sequence[str], **options: str) -> PageKind:
    asked = [urlencode({"q": word, **options}) for word in words]
    plain = [urlencode({"q": word.strip('"')}) for word in words]
    return PageKind(name, [f"/articles/?{query}" for query in asked], [f"/?{query}" for query in plain])
