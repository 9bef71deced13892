"""Stories as the index takes them, read from the database many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import tantivy
from django.utils import timezone

from articles.models import UNDATED, Article, Credit, DatelinePlace, OrganisationMention, PlaceMention
from articles.query import fold_text, micros, other_spellings
from articles.reading import PubStatus, Role
from articles.search.schema import MAIN_PLACES, SCHEMA, analyzer_name, story_values, time_rank
from articles.search.text_tokens import body_tokens

#: What somebody did whose list of stories this is then one of.
WRITERS = frozenset({Role.BYLINE, Role.REPORTING, Role.ADDITIONAL, Role.WRITING, Role.COMPILED})
EDITORS = frozenset({Role.EDITING})
#: How much more a story of the year 2100 weighs than one of 1950, all else being equal: recency is a breath of wind.
_WEIGHED_FROM, _WEIGHED_OVER = 1950, 150

FIELDS = (
    "id", "headline", "standfirst", "body", "language", "byline", "dateline", "listed", "embargo", "status", "slug",
    "keywords", "membership__group",
)  # fmt: skip

Keys = dict[str, set[Any]]


def documents(keys: Sequence[int]) -> Iterator[tantivy.Document]:
    """
    These stories as they now stand in the database; those that are gone are left out.

    Rule:    the number of queries does not depend on the number of stories
    """
    named = documents_named(keys)
    zone = timezone.get_default_timezone()
    for row in Article.objects.filter(pk__in=keys).values(*FIELDS).iterator(chunk_size=100):
        fields: dict[str, Any] = {name: sorted(found) for name, found in named[row["id"]].items()}
        fields |= {"id": row["id"], "rank": time_rank(row["listed"], row["id"])}
        listed = row["listed"].astimezone(zone)
        if row["listed"] != UNDATED:
            fields |= {"year": listed.year, "month": listed.year * 12 + listed.month - 1}
        fields["weight"] = 1.0 + min(max(listed.year - _WEIGHED_FROM, 0) / _WEIGHED_OVER, 1.0)
        if row["language"]:
            fields["language"] = languages(row["language"])
        if row["embargo"]:
            fields["embargo"] = micros(row["embargo"])
        if row["membership__group"]:
            fields["story"] = row["membership__group"]
            fields["story_values"] = story_values(row["membership__group"], fields)
        if row["status"] != PubStatus.USABLE:
            fields["hidden"] = 1
        fields |= _texts(row, fields.get("byline_words", ()))
        tokens = body_tokens(row)
        document = tantivy.Document.from_dict(fields | tokens.fields, SCHEMA)
        document.add_pre_tokenized_text("paragraphs", tokens.paragraphs)
        yield document


def _texts(row: dict[str, Any], writers: Iterable[str]) -> dict[str, Any]:
    """All that a story prints, in the fields of its language, and the other spellings of its words."""
    how = analyzer_name(row["language"])
    stored = (*(row[name] for name in ("standfirst", "dateline", "byline", "slug", "body")), *map(str, row["keywords"]))
    texts = [text for text in stored if text]
    spellings = {other for text in (row["headline"], *texts) for other in other_spellings(text)}
    return {
        f"headline_{how}": fold_text(row["headline"]),
        f"text_{how}": [fold_text(text) for text in texts],
        "spellings": " ".join(sorted(spellings)),
        "headline_words": fold_text(row["headline"]),
        "other_words": fold_text("\n".join(text for text in texts if text is not row["body"])),
        "byline_words": [fold_text(row["byline"]), *writers],
        "dateline_words": fold_text(row["dateline"]),
    }


def documents_named(keys: Sequence[int]) -> dict[int, Keys]:
    """
    What each of these stories has of each field of entities: primary keys of links in force, of a place with all that
    it lies within.
    """
    named: dict[int, Keys] = defaultdict(lambda: defaultdict(set))
    links: tuple[tuple[str, Any], ...] = (("place", PlaceMention), ("dateline", DatelinePlace))
    for facet, model in links:
        rows = model.objects.in_force().filter(article__in=keys)
        for article, place, path in rows.values_list("article_id", "place_id", "place__path").order_by():
            named[article][facet].update(lineage(place, path))
            named[article]["called"].add(place)
            named[article]["located"].update(lineage(place, path))
    main = PlaceMention.objects.mainly_about().filter(article__in=keys)
    for article, place, path in main.values_list("article_id", "place_id", "place__path").order_by():
        named[article][MAIN_PLACES].update(lineage(place, path))
    bodies = OrganisationMention.objects.in_force().filter(article__in=keys)
    for article, body in bodies.values_list("article_id", "organisation_id").order_by():
        named[article]["organisation"].add(body)
    credits = Credit.objects.in_force().filter(article__in=keys)
    for article, person, role, name in credits.values_list(
        "article_id", "person_id", "role", "person__name"
    ).order_by():
        named[article]["credited"].add(person)
        if role in WRITERS:
            named[article]["byline"].add(person)
            named[article]["byline_words"].add(fold_text(name))
        if role in EDITORS:
            named[article]["editor"].add(person)
            named[article]["editor_words"].add(fold_text(name))
    own = Article.objects.filter(pk__in=keys, source__isnull=False)
    shared = Article.other_sources.through.objects.filter(article__in=keys)
    named_by = [
        each.values_list(key, "source_id", "source__name").order_by()
        for each, key in ((own, "pk"), (shared, "article_id"))
    ]
    for article, source, name in (*named_by[0], *named_by[1]):
        named[article]["source"].add(source)
        named[article]["source_words"].add(fold_text(name))
    return named


def languages(code: str) -> list[str]:
    """A language and the wider ones that it is a kind of: "pt-BR" is "pt-br" and "pt"."""
    tags = code.lower().split("-")
    return ["-".join(tags[:number]) for number in range(1, len(tags) + 1)]


def lineage(place: int, path: str) -> list[int]:
    """A place and all that it lies within; a place that nobody has put into the tree stands alone."""
    return [int(key) for key in path.strip("/").split("/") if key] or [place]
