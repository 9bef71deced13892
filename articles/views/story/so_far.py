"""The story so far: the versions of an item with what changed in each, and the copies of other agencies."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, F, OuterRef
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.listing import in_digits
from articles.models import Article, ArticleQuerySet, EarlierText, StoryGroup
from articles.store import filed_copy
from articles.stories import FiledCopy, Likeness, Relation, change_in_a_line, first_difference, relate

#: No page shows more items of a story, nor more versions of an item.
MOST_ITEMS, MOST_VERSIONS = 40, 20
#: What a page says of an item, by what it is to the one before it.
WORDS = {
    Relation.SAME_DELIVERY: _("Sent again"),
    Relation.REPEAT: _("Repeat"),
    Relation.UPDATE: _("Update"),
    Relation.CORRECTION: _("Correction"),
    Relation.CUT: _("Cut version"),
    Relation.REPRINT: _("Copy"),
}


@dataclass(frozen=True)
class StoryStep:
    """
    One item or earlier version in the course of a story.

    compared: the address of the page that shows what changed, or ""
    """

    headline: str
    at: dt.datetime
    source: str
    address: str
    what: str
    changed: str
    compared: str
    language: str
    direction: str
    current: bool = False


@dataclass(frozen=True)
class _Text:
    """An item or an earlier version of it, as far as it is compared."""

    article: Article
    earlier: EarlierText | None = None

    @cached_property
    def filed(self) -> FiledCopy:
        text = self.earlier
        if text is None:
            return filed_copy(self.article)
        source = self.article.source.name if self.article.source else ""
        return FiledCopy(text.headline, text.body, self.at, source, kind=text.version_kind)

    @property
    def at(self) -> dt.datetime:
        if self.earlier is None:
            return self.article.updated or self.article.published
        return self.earlier.updated or self.earlier.published or self.earlier.replaced

    @property
    def address(self) -> str:
        if self.earlier is None:
            return self.article.get_absolute_url()
        return reverse("articles:article-version", args=[self.article.pk, self.earlier.pk])


class SoFar:
    """The items and versions that readers may see of a story, and what each changed. Asks the database three times."""

    def __init__(self, items: list[Article], current: Article | None = None, group: StoryGroup | None = None) -> None:
        self.items = items
        self.current = current
        self.group = group

    @cached_property
    def versions(self) -> list[EarlierText]:
        """Earlier versions of these items, oldest first."""
        rows = EarlierText.objects.public().filter(article__in=self.items).order_by("-replaced", "-pk")
        return list(rows[:MOST_VERSIONS])[::-1]

    @cached_property
    def lead(self) -> Article:
        """The newest version in force of the first agency to have the story."""
        first = self.items[0].source_id
        return max((item for item in self.items if item.source_id == first), key=lambda item: (_time(item), item.pk))

    @cached_property
    def newer(self) -> Article | None:
        """The newest item of the same agency, where that is not the current one."""
        if self.current is None:
            return None
        own = [item for item in self.items if item.source_id == self.current.source_id]
        newest = max(own, key=lambda item: (_time(item), item.pk), default=self.current)
        return newest if (_time(newest), newest.pk) > (_time(self.current), self.current.pk) else None

    @cached_property
    def steps(self) -> list[StoryStep]:
        """All of them, newest first."""
        by_key = {item.pk: item for item in self.items}
        texts = [_Text(item) for item in self.items] + [_Text(by_key[row.article_id], row) for row in self.versions]
        texts.sort(key=lambda text: (text.at, text.earlier is None, text.article.pk))
        before: dict[int | None, list[_Text]] = {}
        steps = []
        for text in texts:
            own = before.setdefault(text.article.source_id, [])
            steps.append(self._step(text, own, before[texts[0].article.source_id]))
            own.append(text)
        return steps[::-1]

    @property
    def agencies(self) -> int:
        """Of how many other agencies there are copies."""
        return len({item.source_id for item in self.items}) - 1

    def _step(self, text: _Text, own: list[_Text], first: list[_Text]) -> StoryStep:
        """What a text is to the one before of its agency, else to the nearest of the agency that had it first."""
        what, changed, compared = gettext("First version"), "", ""
        if own:
            before = own[-1]
            relation = relate(before.filed, text.filed)
            what = str(WORDS.get(relation, _("Update")))
            changed = _changed(before.filed, text.filed)
            compared = _comparison(before, text)
        elif first:
            near = max(first, key=lambda one: (Likeness(one.filed, text.filed).covered, one.at))
            what = gettext("Copy of another agency")
            changed = first_difference(near.filed.body, text.filed.body, translation) or gettext("the same words")
            compared = _comparison(near, text)
        article = text.article
        return StoryStep(
            headline=text.filed.headline,
            at=text.at,
            source=article.source.name if article.source else "",
            address=text.address,
            what=what,
            changed=changed,
            compared=compared,
            language=article.language,
            direction=article.direction,
            current=text.earlier is None and self.current is not None and article.pk == self.current.pk,
        )


def _time(article: Article) -> dt.datetime:
    return article.updated or article.published


def _changed(older: FiledCopy, newer: FiledCopy) -> str:
    line = in_digits(change_in_a_line(older.body, newer.body, translation)) or gettext("the same words")
    return gettext("new headline, %(change)s") % {"change": line} if older.headline != newer.headline else line


def _comparison(older: _Text, newer: _Text) -> str:
    """The address of the page that shows two texts word by word."""
    return reverse("articles:comparison", args=[_name(older), _name(newer)])


def _name(text: _Text) -> str:
    return f"{text.article.pk}.{text.earlier.pk}" if text.earlier else str(text.article.pk)


def with_story(articles: ArticleQuerySet) -> ArticleQuerySet:
    """These items with what `so_far_of` asks first of each, so that it costs one that stands alone no question."""
    versions = EarlierText.objects.public().filter(article=OuterRef("pk"))
    return articles.annotate(story_group=F("membership__group"), has_versions=Exists(versions))


def so_far_of(article: Article) -> SoFar | None:
    """The story so far of an item of `with_story` that may be read; None where there is nothing but itself."""
    key, has_versions = getattr(article, "story_group", None), getattr(article, "has_versions", False)
    if key is None and not has_versions:
        return None
    group = StoryGroup.objects.filter(pk=key).first() if key else None
    items = items_of(group) if group else [article]
    several = len(items) > 1
    found = SoFar(items if several else [article], current=article, group=group if several else None)
    return found if len(found.items) > 1 or found.versions else None


def items_of(group: StoryGroup) -> list[Article]:
    """The items of a story that may be read, oldest first."""
    rows = Article.objects.readable().filter(membership__group=group).select_related("source").only(*SHOWN)
    return list(rows.order_by("published", "pk")[:MOST_ITEMS])


SHOWN = (
    *("headline", "standfirst", "body", "byline", "slug", "dateline", "language", "tabular", "status", "embargo"),
    *("published", "updated", "listed", "version_kind", "version_number", "source__name", "source__slug"),
)


def text_of(name: str) -> _Text | None:
    """The item ("12") or earlier version ("12.3") of that name, where readers may see it."""
    number, _, version = name.partition(".")
    if not number.isdecimal() or (version and not version.isdecimal()) or len(name) > 40:
        return None
    found = Article.objects.readable().filter(pk=int(number)).select_related("source").first()
    if found is None or not version:
        return _Text(found) if found else None
    earlier = EarlierText.objects.public().filter(article=found, pk=int(version)).first()
    return _Text(found, earlier) if earlier else None


def are_of_one_story(one: Article, other: Article) -> bool:
    """Whether two items are one, or of one story."""
    if one.pk == other.pk:
        return True
    return StoryGroup.objects.filter(members__article=one).filter(members__article=other).exists()
