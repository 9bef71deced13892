"""What the form of a story shows beside its inputs: who set a value, what was read instead, and the copy."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from articles import desk
from articles.admin.article_form import GROUPS, shown_value
from articles.admin.link_inlines import meaning_address
from articles.models import Act, Article, Delivery, LinkStatus, Place

#: Bytes of a delivery that are decoded for the sake of its marks, and characters of it that stand beside the form.
LONGEST_FILE, COPY_SHOWN = 4 * 1024 * 1024, 10_000
#: Words of a text by which it is looked for in its copy.
WORDS = 8
#: Characters of copy before the first value that is marked in a delivery of many stories.
BEFORE = 400
#: Acts that are looked through for who set a value.
LOOKED_THROUGH = 50
#: Fields that need no words beside their names.
PLAIN = ("dateline", "byline", "other_sources", "embargo")
#: What is read from most of the copy, and is not marked.
WHOLE = ("body", "paragraphs")
#: Fields whose values are read together with another, which shows where.
READ_WITH = {"dateline_date": "dateline.date", "version_kind": "version", "version_number": "version"}


@dataclass(frozen=True)
class FieldSheet:
    """
    One field of the form.

    said:   who set it, or how it was read
    taken:  what ticking "back to what was read" sends, "" where nothing else was read
    read:   what was read
    spans:  which marks of the copy gave its value
    """

    bound: Any
    said: str = ""
    taken: str = ""
    read: str = ""
    spans: str = ""

    @property
    def help(self) -> str:
        return "" if self.bound.name in PLAIN else str(self.bound.help_text).removesuffix("Set by an editor.").strip()


@dataclass(frozen=True, slots=True)
class CopyPiece:
    """A stretch of the copy, with the fields that were read from it, separated by spaces."""

    text: str
    fields: str = ""


@dataclass(frozen=True)
class TakenGroup:
    """A group of links that a person has changed and the machine reads otherwise."""

    name: str
    label: str
    read: str


class StorySheet:
    """A story's form as its template draws it."""

    def __init__(
        self, article: Article, form: Any, formsets: Iterable[Any], *, held: str, reading: Sequence[tuple[str, str]]
    ) -> None:
        self.article, self.form, self.held, self.reading = article, form, held, reading
        self.groups = {formset.formset.prefix: formset for formset in formsets}
        for links in self.groups.values():
            for row in links.formset.initial_forms:
                link = row.instance
                if link.pk is None:
                    continue  # it has gone since the form was drawn
                link.said, link.meaning = self._said_of_link(link), meaning_address(link)
                link.named = described(getattr(link, desk.TARGETS[type(link)]))

    @cached_property
    def fields(self) -> dict[str, FieldSheet]:
        return {name: self._field(name) for name in self.form.fields}

    @cached_property
    def dateline_taken(self) -> list[TakenGroup]:
        return [one for one in self._taken if one.name in GROUPS and not one.name.startswith("other_")]

    @cached_property
    def credits_taken(self) -> list[TakenGroup]:
        return [one for one in self._taken if one.name.startswith("credits.")]

    @cached_property
    def copy(self) -> list[CopyPiece]:
        return list(_pieces(*_window(self.article, _decoded(self.article.delivery))))

    @property
    def first_words(self) -> str:
        """How the text goes on behind the dateline."""
        first = self.article.paragraphs[0] if self.article.paragraphs else ""
        return first if len(first) <= 90 else f"{first[:90].rsplit(' ', 1)[0]} …"

    @cached_property
    def filed_from(self) -> str:
        rows = (row.instance for row in self.groups["dateline_places"].formset.initial_forms)
        places = [link.place for link in rows if link.pk is not None]
        return ", ".join(map(str, places))

    @cached_property
    def folded(self) -> dict[str, bool]:
        """Which of the parts that are folded have an error, and so are open."""
        parts = {"version": ("published", "updated", "version_kind", "version_number", "language"),
                 "words": ("slug", "keywords", "subjects", "notes")}  # fmt: skip
        return {part: any(name in self.form.errors for name in names) for part, names in parts.items()}

    @cached_property
    def _taken(self) -> list[TakenGroup]:
        return [
            TakenGroup(name, GROUPS.get(name, name.replace(".", ": ")), shown_value(value))
            for name, value in self.article.suggested.items()
            if name not in self.form.fields
        ]

    @cached_property
    def _acts(self) -> Mapping[str, Act]:
        """The last act on each value and link, of those that were looked through."""
        found: dict[str, Act] = {}
        acts = Act.objects.filter(subject="article", subject_id=self.article.pk).select_related("by")
        for act in acts.defer("before")[:LOOKED_THROUGH]:
            for key in act.after:
                found.setdefault(key, act)
        return found

    def _field(self, name: str) -> FieldSheet:
        read = self.article.provenance.get(READ_WITH.get(name, name)) or {}
        spans = READ_WITH.get(name, name) if read.get("span") else ""
        if name not in self.article.corrected:
            return FieldSheet(self.form[name], _read_by(read), spans=spans)
        act = self._acts.get(name)
        said = f"Set by {act.who or 'Newsroom'}, {act.at:%-d %B %Y}" if act else "Set by an editor"
        if name not in self.article.suggested and self.article.delivery_id is None:
            return FieldSheet(self.form[name], said)
        value = self.article.suggested.get(name)
        told = shown_value(value) if name in self.article.suggested else "the same"
        return FieldSheet(self.form[name], said, name, told, spans)

    def _said_of_link(self, row: Any) -> str:
        if row.standing != LinkStatus.EDITOR:
            return f"read, {row.confidence:.0%} sure"
        key = desk.link_keys(type(row), desk.values_of_link(row))[0]
        act = self._acts.get(key)
        return f"set by {act.who}" if act and act.who else "set by an editor"


def described(entity: Any) -> str:
    """What a link leads to as chips name it: a place with its country."""
    if isinstance(entity, Place) and entity.country and entity.kind != "country":
        return f"{entity}, {entity.country}"
    return str(entity)


def _read_by(read: Mapping[str, Any]) -> str:
    if not read:
        return ""
    return f"Read by {read.get('by', 'the feed')}, {float(read.get('confidence', 1.0)):.0%} sure"


def _decoded(delivery: Delivery | None) -> str:
    """The file as the readers saw it: decoded, its line ends made one, its byte-order mark gone."""
    if delivery is None:
        return ""
    encoding = delivery.encoding or "utf-8"
    try:
        codecs.lookup(encoding)
    except LookupError:
        encoding = "utf-8"
    raw = delivery.content if delivery.size <= LONGEST_FILE else delivery.beginning(COPY_SHOWN)
    text = raw.decode(encoding, errors="replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


Span = tuple[int, int, str]


def _window(article: Article, copy: str) -> tuple[str, list[Span]]:
    """The part of a file that a story stands in, and where in it each value was read."""
    spans = [
        (int(read["span"][0]), int(read["span"][1]), name)
        for name, read in article.provenance.items()
        if read.get("span") and name not in WHOLE and "private" not in str(read.get("by", ""))
    ]
    spans = [(start, end, name) for start, end, name in spans if 0 <= start < end <= len(copy)]
    begin = 0
    if len(copy) > COPY_SHOWN:
        starts = [start for start, _, _ in spans] or [_first_words_at(article, copy)]
        begin = max(0, min(starts) - BEFORE)
    shown = copy[begin : begin + COPY_SHOWN]
    return shown, [(start - begin, end - begin, name) for start, end, name in spans if end - begin <= len(shown)]


def _first_words_at(article: Article, copy: str) -> int:
    """Where in a file a story's headline or the first words of its text stand; -1 where they do not as they are."""
    for text in (article.headline, article.body):
        words = [re.escape(word) for word in text.split()[:WORDS]]
        if words and (found := re.search(r"\s+".join(words), copy)):
            return found.start()
    return -1


def _pieces(copy: str, spans: list[Span]) -> Iterator[CopyPiece]:
    """The copy cut wherever a value begins or ends."""
    cuts = sorted({0, len(copy), *(at for start, end, _ in spans for at in (start, end))})
    for start, end in zip(cuts, cuts[1:], strict=False):
        names = [name for one, other, name in spans if one <= start and end <= other]
        yield CopyPiece(copy[start:end], " ".join(sorted(names)))
