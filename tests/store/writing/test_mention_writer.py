"""What is written of the places and organisations that were recognised."""

from __future__ import annotations

import pytest

from articles.models import Article, OrganisationMention, PlaceMention
from articles.reading import Span
from articles.reading.draft import Origin
from articles.recognition import FoundOrganisation, FoundPlace, Recognition
from articles.store.writing.mention_writer import write_mentions
from tests.factories import make_article
from tests.small_atlas import places

pytestmark = pytest.mark.django_db

ERBIL = FoundPlace("Erbil", geonames_id=3, spans=(Span(0, 5),), origin=Origin.TEXT, confidence=0.9, salience=0.4)
BAGHDAD = FoundPlace("Baghdad", geonames_id=5, spans=(Span(10, 17),), origin=Origin.TEXT, confidence=0.8, salience=0.2)
GROWERS = FoundOrganisation("Tea Growers", "", "", (), (Span(20, 31),), Origin.TEXT, 1.0, 0.5)


def write(article: Article, *found: FoundPlace | FoundOrganisation) -> list[int]:
    named = tuple(one for one in found if isinstance(one, FoundPlace))
    bodies = tuple(one for one in found if isinstance(one, FoundOrganisation))
    return write_mentions({article.pk: Recognition(named, bodies)}, places())


def test_what_was_found_is_linked_with_its_measures() -> None:
    article = make_article("Tea")

    assert write(article, ERBIL, GROWERS) == [article.pk]

    place, body = PlaceMention.objects.get(), OrganisationMention.objects.get()
    assert (place.place.slug, place.spans, place.confidence, place.salience) == ("erbil", [[0, 5]], 0.9, 0.4)
    assert (body.organisation.name, body.spans, body.salience) == ("Tea Growers", [[20, 31]], 0.5)


def test_only_stories_whose_mentions_change_are_named() -> None:
    article = make_article("Tea")
    write(article, ERBIL, GROWERS)

    assert write(article, ERBIL, GROWERS) == []
    assert write(article, ERBIL, BAGHDAD, GROWERS) == [article.pk]
    assert write(article, ERBIL, BAGHDAD) == [article.pk]
    assert sorted(mention.place.slug for mention in PlaceMention.objects.all()) == ["baghdad", "erbil"]
    assert not OrganisationMention.objects.exists()


def test_of_a_place_that_was_found_twice_the_first_counts() -> None:
    article = make_article("Tea")

    write(article, ERBIL, FoundPlace("Erbil", geonames_id=3, spans=(Span(8, 9),), salience=0.1))

    assert PlaceMention.objects.get().spans == [[0, 5]]
