"""One address for one list."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from articles.listing import make_listing
from articles.listing.canonical import canonical_pairs
from articles.listing.parameters import PARAMETERS
from tests.factories import make_article

PAIRS = st.lists(
    st.tuples(st.sampled_from([*PARAMETERS, "page"]), st.sampled_from(["a", "b", "-a", "newest", ""])), max_size=6
)


@pytest.fixture
def as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@given(PAIRS)
def test_what_is_canonical_stays_as_it_is(pairs: list[tuple[str, str]]) -> None:
    once = canonical_pairs(pairs)

    assert canonical_pairs(once) == once


@given(PAIRS.flatmap(lambda pairs: st.tuples(st.just(pairs), st.permutations(pairs))))
def test_whatever_order_values_come_in_they_have_one(both: tuple[list[tuple[str, str]], list[tuple[str, str]]]) -> None:
    assert canonical_pairs(both[0]) == canonical_pairs(both[1])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ("source=harbour-news&place=erbil", "place=erbil&source=harbour-news"),
        ("place=mosul&place=-iraq&place=erbil&place=mosul", "place=erbil&place=mosul&place=-iraq"),
        ("until=2020-01-01&q=+grain+&since=&order=newest", "q=grain&until=2020-01-01"),
        ("order=oldest", "order=oldest"),
        ("place=mosul%2Berbil+mosul&place=-iraq+erbil", "place=erbil+mosul&place=-erbil+iraq"),
    ],
)
def test_the_parameters_of_a_list_are_those_of_its_one_address(given: str, canonical: str) -> None:
    make_article(places=["Erbil", "Mosul", "Iraq"])

    assert make_listing(QueryDict(given)).parameters.urlencode() == canonical


@pytest.mark.usefixtures("as_they_lie")
@pytest.mark.django_db
def test_a_swap_puts_the_one_address_of_its_list_into_the_bar(client: Client) -> None:
    make_article(places=["Erbil"])

    response = client.get("/articles/?since=&until=&place=erbil&q=", headers={"HX-Request": "true"})

    assert response["HX-Push-Url"] == "/articles/?place=erbil"
