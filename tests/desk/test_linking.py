"""Links of a story that a person adds."""

from __future__ import annotations

import pytest

from articles.desk.linking import confirm_link
from articles.models import PlaceMention
from articles.reading import Origin
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db


def test_a_place_that_a_person_adds_is_one_that_the_story_is_mainly_about() -> None:
    article = make_article("Bridges open")

    row = confirm_link(PlaceMention(article=article, place=make_place("Erbil")))

    assert (row.origin, row.about) == (Origin.EDITOR, True)
    assert PlaceMention.objects.mainly_about().get().pk == row.pk


@pytest.mark.parametrize("about", [True, False])
def test_a_place_that_a_person_confirms_stays_as_main_as_it_was_read(*, about: bool) -> None:
    article = make_article("Bridges open", places=["Erbil"])
    PlaceMention.objects.update(about=about)

    confirm_link(PlaceMention.objects.get(article=article))

    assert PlaceMention.objects.get().about is about
