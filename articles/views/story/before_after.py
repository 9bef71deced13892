"""What happened before a story and what came after it, for its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article
from articles.search import Subject, related_stories

#: Stories of each that a page shows.
SHOWN = 4


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Stories about the same, none of them a version or a copy of this one."""

    before: list[Article]
    after: list[Article]


def before_after(article: Article) -> BeforeAfter | None:
    """
    The stories around one of `with_story` whose mentions are at hand; None where there are none.

    Rule:  one query, however many there are; what may not be read is not shown, whatever the index still says
    """
    subject = Subject(
        key=article.pk,
        listed=article.listed,
        headline=article.headline,
        language=article.language,
        story=getattr(article, "story_group", None),
        places=[mention.place_id for mention in article.place_mentions.all()],
        organisations=[mention.organisation_id for mention in article.organisation_mentions.all()],
    )
    before, after = related_stories(subject, SHOWN)
    if not before and not after:
        return None
    rows = Article.objects.readable().select_related("source").only(*FIELDS).in_bulk([*before, *after])
    found = BeforeAfter(_in_order(rows, before), _in_order(rows, after))
    return found if found.before or found.after else None


FIELDS = ("headline", "language", "published", "listed", "source__name", "source__slug")


def _in_order(rows: dict[int, Article], keys: Sequence[int]) -> list[Article]:
    """Newest first, as all lists are."""
    found = [rows[key] for key in keys if key in rows]
    return sorted(found, key=lambda article: (article.listed, article.pk), reverse=True)
