"""Writes the places and organisations that were recognised in stories."""

from __future__ import annotations

from collections.abc import Mapping

from articles.models import Article, OrganisationMention, PlaceMention
from articles.recognition import Recognition
from articles.store import link_changes
from articles.store.entity_rows import OrganisationNames, organisation_rows, without_names
from articles.store.naming_rules import NamingRules
from articles.store.place_rows import Places


def write_mentions(found: Mapping[int, Recognition], places: Places) -> list[int]:
    """
    Write which places and organisations were recognised in these stories.

    In:      what was found in each, by the story's key; called in a transaction that holds the stories' waiting rows
    Out:     the keys of the stories whose mentions changed
    Rule:    link by link: what a person set or removed stays so, and nothing is added that a person removed; what only
             a story that was never public calls an organisation is not learned (W67)
    """
    recognised = list(found.values())
    place_keys = places.keys(places.found(place) for one in recognised for place in one.places)
    body_keys = organisation_rows(_bodies(found))
    stored = link_changes.stored_links(found)
    changes = link_changes.LinkChanges()
    moved = []
    articles = list(Article.objects.filter(pk__in=found).only("pk", "source_id", "body"))
    rules = NamingRules(article.source_id for article in articles)
    for article in articles:
        one, rows = found[article.pk], stored[article.pk]
        named = {
            key: link_changes.measures(place)
            for place in reversed(one.places)
            if (key := place_keys.get(places.found(place))) is not None
        }
        bodies = {
            key: link_changes.measures(body)
            for body in reversed(one.organisations)
            if (key := body_keys.get((body.code, body.name))) is not None
        }
        rules.apply(article.source_id, article.body, named, bodies)
        there = link_changes.found_in_text(changes, article, PlaceMention, rows[PlaceMention], named)
        who = link_changes.found_in_text(changes, article, OrganisationMention, rows[OrganisationMention], bodies)
        if there or who:
            moved.append(article.pk)
    changes.apply()
    return moved


def _bodies(found: Mapping[int, Recognition]) -> list[OrganisationNames]:
    """The organisations of these stories, last those whose names may be learned."""
    unseen = set(Article.objects.filter(pk__in=found).never_public().values_list("pk", flat=True))
    plain = [without_names(body) for key in found if key in unseen for body in found[key].organisations]
    return [*plain, *(body for key in found if key not in unseen for body in found[key].organisations)]
