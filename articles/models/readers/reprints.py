"""Whose copy an item is: that of the first agency to have the story, or a reprint by another."""

from __future__ import annotations

from itertools import groupby

from articles.models.article import Article
from articles.models.querysets import ArticleQuerySet

#: Items of the stories of one source that are looked through for whom it reprints, the newest.
LOOKED_THROUGH = 4_000

Row = tuple[int, int, int | None]


def reprint_keys() -> frozenset[int]:
    """
    The items that readers may see whose story another agency had first, among those that readers may see.

    Rule:  W52, W67: an original that is hidden makes no reprint. One query; the items of stories of several are read
    """
    rows = Article.objects.readable().filter(membership__group__isnull=False)
    found: list[int] = []
    for items in _stories(rows.order_by("membership__group", "listed", "pk")):
        first = items[0][2]
        found += [key for key, _, source in items if source != first]
    return frozenset(found)


def reprinting(source: int) -> tuple[dict[int, int], dict[int, int]]:
    """
    Who reprints a source, and whom it reprints, by how many of its latest stories.

    Out:     two counts by source: those that reprint it, and those that it reprints
    Rule:    W52, W67: by what readers may see alone; bounded however much copy there is
    """
    own = Article.objects.readable().filter(source=source, membership__group__isnull=False)
    groups = own.order_by("-listed", "-pk").values("membership__group")[:LOOKED_THROUGH]
    rows = Article.objects.readable().filter(membership__group__in=[row["membership__group"] for row in groups])
    by: dict[int, int] = {}
    of: dict[int, int] = {}
    for items in _stories(rows.order_by("membership__group", "listed", "pk")):
        first, others = items[0][2], {other for *_, other in items}
        if first == source:
            for other in others - {source}:
                if other is not None:
                    by[other] = by.get(other, 0) + 1
        elif first is not None:
            of[first] = of.get(first, 0) + 1
    return by, of


def _stories(rows: ArticleQuerySet) -> list[list[Row]]:
    """Rows in the order of their stories, story by story."""
    values = rows.values_list("pk", "membership__group", "source")
    return [list(items) for _, items in groupby(values, key=lambda row: row[1])]
