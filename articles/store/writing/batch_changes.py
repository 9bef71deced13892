"""What a batch of stories has to write, collected so that many stories take as few statements as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from articles import search
from articles.models import Article, EarlierText
from articles.store.link_changes import LinkChanges
from articles.store.same_story import mark_for_comparison
from articles.store.standing_notices import StandingNotices
from articles.store.writing.recognition_marks import mark_for_recognition


@dataclass(slots=True)
class BatchChanges:
    """
    The rows that go with a batch of stories.

    links:      links to what the stories name
    notices:    what takes stories back or holds them
    noted:      stories that the search index must read
    waiting:    stories to recognise
    uncompared: stories to compare with others
    shared:     links to further sources
    replaced:   texts that an update replaced
    """

    links: LinkChanges = field(default_factory=LinkChanges)
    notices: StandingNotices = field(default_factory=lambda: StandingNotices([]))
    noted: list[int] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    uncompared: list[int] = field(default_factory=list)
    shared: list[Any] = field(default_factory=list)
    replaced: list[EarlierText] = field(default_factory=list)

    def share(self, article: Article, sources: Iterable[int]) -> None:
        """Name further sources of a story."""
        through = Article.other_sources.through
        self.shared += [through(article_id=article.pk, source_id=key) for key in sources]

    def write_rows(self) -> None:
        """Write the links and the replaced texts, and mark what is to be recognised and compared."""
        self.links.apply()
        EarlierText.objects.bulk_create(self.replaced, batch_size=200)
        Article.other_sources.through.objects.bulk_create(self.shared, ignore_conflicts=True)
        mark_for_recognition(self.waiting)
        mark_for_comparison(self.uncompared)

    def write_notes(self) -> None:
        """Write the notices, and the note for the search index."""
        self.notices.write()
        search.note_changes(self.noted, apply=False)
