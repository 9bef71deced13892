"""Updates what a stored story is filed under: its sources, dateline, credits and what the feed names."""

from __future__ import annotations

from articles.models import Credit, DatelinePlace
from articles.parsing import RowValues, credited
from articles.reading import Role
from articles.store import link_changes
from articles.store.link_changes import LinkRow, StoredLinks
from articles.store.references import Filing
from articles.store.update_rules import DATELINE_PLACES, OTHER_SOURCES, SOURCE, Update, credit_field, in_force
from articles.store.writing.batch_changes import BatchChanges


class LinkUpdater:
    """Updates the links of stored stories where no person has touched them."""

    def __init__(self, filing: Filing, changes: BatchChanges) -> None:
        self.filing = filing
        self.changes = changes

    def update(self, update: Update, reading: RowValues, rows: StoredLinks, others: set[int]) -> None:
        """
        Update the links of one story to what a reading is filed under.

        In:      the links and the further sources that it has
        Rule:    a field that a person corrected, and links of one field of which a person touched any, stay; what the
                 reading says there becomes a suggestion
        """
        self._update_sources(update, reading, others)
        self._update_dateline(update, reading, rows[DatelinePlace])
        for role in Role:
            self._update_credits(update, reading, role, link_changes.of_role(rows[Credit], role))
        for model, named in self.filing.named(reading).items():
            if link_changes.named_by_wire(self.changes.links, update.article, model, rows[model], named):
                update.moved.add(model.__name__)

    def _update_sources(self, update: Update, reading: RowValues, others: set[int]) -> None:
        article = update.article
        source = self.filing.source(reading)
        if update.may(SOURCE, reading.source, same=source == article.source_id) and source != article.source_id:
            update.values["source_id"] = source
            update.moved.add(SOURCE)
        wanted = self.filing.others(reading)
        names = sorted(reading.other_sources)
        if update.may(OTHER_SOURCES, names, same=wanted == others) and wanted != others:
            article.other_sources.remove(*(others - wanted))
            self.changes.share(article, wanted - others)
            update.moved.add(OTHER_SOURCES)

    def _update_dateline(self, update: Update, reading: RowValues, rows: list[LinkRow]) -> None:
        filed = self.filing.dateline(reading)
        allowed = update.may(
            DATELINE_PLACES,
            [place.text for place in filed],
            same=[place.place_id for place in filed] == in_force(rows, "place_id"),
            touched=link_changes.is_touched(rows),
        )
        if allowed and link_changes.change_dateline(self.changes.links, update.article, rows, filed):
            update.moved.add(DATELINE_PLACES)

    def _update_credits(self, update: Update, reading: RowValues, role: Role, rows: list[LinkRow]) -> None:
        credits = self.filing.credits(reading, role)
        allowed = update.may(
            credit_field(role),
            [credit.name for credit in credited(reading.credits, role)],
            same=[credit.person_id for credit in credits] == in_force(rows, "person_id"),
            touched=link_changes.is_touched(rows),
        )
        if allowed and link_changes.change_credits(self.changes.links, update.article, rows, credits):
            update.moved.add(credit_field(role))
