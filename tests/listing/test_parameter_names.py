"""The names of parameters: a wrong one is named with the nearest, on every list; those of trackers are let pass."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import Settings

from articles.listing import WrongParameter
from articles.listing.parameter_names import check_names, is_tracker, nearest_name
from articles.listing.parameters import PARAMETERS, ArticleFilter
from tests.factories import make_article

LISTS = ["/", "/articles/", "/articles.rss", "/articles.atom", "/articles.json", "/articles.csv", "/api/articles/"]


@pytest.fixture
def as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("plase", "place"),
        ("Place", "place"),
        ("place[]", "place"),
        ("organization", "organisation"),
        ("datelines", "dateline"),
        ("author", "byline"),
        ("from", "since"),
        ("sort", "order"),
        ("query", "q"),
        ("x9z", ""),
        ("", ""),
    ],
)
def test_the_nearest_name_is_found(written: str, meant: str) -> None:
    assert nearest_name(written, PARAMETERS) == meant


def test_a_name_that_is_known_is_never_wrong() -> None:
    check_names(PARAMETERS, PARAMETERS)

    assert set(PARAMETERS) == set(ArticleFilter.base_filters)


def test_a_wrong_name_says_which_there_are_where_none_is_near() -> None:
    with pytest.raises(WrongParameter) as wrong:
        check_names(["x9z"], ("q", "letter"))

    assert str(wrong.value) == "x9z: No list has a parameter of that name. There are q, letter."


@pytest.mark.parametrize("name", ["utm_source", "UTM_Campaign", "fbclid", "gclid", "mc_cid", "msclkid", "_hsenc"])
def test_what_trackers_add_is_known(name: str) -> None:
    assert is_tracker(name)


@pytest.mark.parametrize("name", ["place", "utm", "q", "gclid2", ""])
def test_what_is_no_tracker_s_is_not_let_pass(name: str) -> None:
    assert not is_tracker(name)


@pytest.mark.usefixtures("as_they_lie")
@pytest.mark.django_db
@pytest.mark.parametrize("address", LISTS)
def test_every_list_names_a_wrong_name_and_the_nearest(client: Client, address: str) -> None:
    make_article(places=["Erbil"])

    response = client.get(f"{address}?plase=erbil")

    told = response.content.decode()
    assert response.status_code == 400
    assert "plase" in told and "place" in told


@pytest.mark.usefixtures("as_they_lie")
@pytest.mark.django_db
@pytest.mark.parametrize("address", LISTS)
def test_every_list_lets_trackers_pass_and_leads_on_without_them(client: Client, address: str) -> None:
    make_article("Told", places=["Erbil"])

    response = client.get(f"{address}?place=erbil&utm_source=letter&fbclid=1")

    told = b"".join(response) if response.streaming else response.content  # type: ignore[attr-defined]
    assert response.status_code == 200
    assert b"Told" in told
    assert b"utm_source" not in told and b"fbclid" not in told


@pytest.mark.usefixtures("as_they_lie")
@pytest.mark.django_db
def test_the_page_of_a_wrong_name_leads_to_the_list_that_was_meant(client: Client) -> None:
    response = client.get("/articles/?plase=erbil&order=oldest")

    assert b'href="/articles/?order=oldest&amp;place=erbil"' in response.content


@pytest.mark.usefixtures("as_they_lie")
@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/places/?leter=B", "/api/places/?letter=B", "/api/sources/?name=x"])
def test_a_directory_has_parameters_of_its_own(client: Client, address: str) -> None:
    assert client.get(address).status_code == 400


@pytest.mark.django_db
def test_a_format_that_the_api_itself_reads_is_no_wrong_name(client: Client) -> None:
    assert client.get("/api/articles/?format=json").status_code == 200


@pytest.mark.django_db
def test_a_program_is_told_the_nearest_name(client: Client) -> None:
    error = client.get("/articles.json?plase=erbil").json()["error"]

    assert (error["parameter"], error["nearest"]) == ("plase", "place")
