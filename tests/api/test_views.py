"""The JSON API: what it answers, and that its OpenAPI document tells the truth."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import jsonschema
import pytest
from django.core.cache import cache
from django.test import Client

from articles.reading.draft import PubStatus
from newsroom import __version__
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db

DIRECTORIES = ["places", "organisations", "people", "sources"]


@pytest.fixture(autouse=True)
def nobody_has_asked_yet() -> None:
    cache.clear()


@pytest.fixture
def filed() -> Any:
    erbil = make_place("Erbil", latitude=36.19, longitude=44.01, country="IQ", parent="Iraq")
    return make_article(
        dateline=[erbil],
        places=[erbil],
        organisations=["United Nations"],
        byline=["Jane Doe"],
        editor=["John Roe"],
        version_kind="update",
        version_number=2,
        notes=["not for readers"],
    )


@pytest.fixture
def document(client: Client) -> dict[str, Any]:
    return json.loads(client.get("/api/schema/?format=json").content)


def check(document: dict[str, Any], path: str, answer: object, status: str = "200") -> None:
    """Whether an answer is what the document says, null being allowed where it says so (OpenAPI 3.0)."""
    told = document["paths"][path]["get"]["responses"][status]["content"]["application/json"]["schema"]
    jsonschema.validate(answer, _with_null({**told, "components": document["components"]}))


def _with_null(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_with_null(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {name: _with_null(value) for name, value in schema.items() if name != "nullable"}
    return {"anyOf": [plain, {"type": "null"}]} if schema.get("nullable") is True else plain


def test_the_list_answers_as_its_document_says(client: Client, filed: Any, document: dict[str, Any]) -> None:
    answer = client.get("/api/articles/?place=iraq").json()

    check(document, "/api/articles/", answer)
    assert [story["number"] for story in answer["articles"]] == [filed.pk]


def test_a_story_answers_as_its_document_says(client: Client, filed: Any, document: dict[str, Any]) -> None:
    answer = client.get(f"/api/articles/{filed.pk}/").json()

    check(document, "/api/articles/{number}/", answer)
    assert answer["version"] == {"kind": "update", "number": 2}
    assert "not for readers" not in json.dumps(answer)


@pytest.mark.parametrize("name", DIRECTORIES)
def test_directories_answer_as_their_document_says(
    client: Client, filed: Any, document: dict[str, Any], name: str
) -> None:
    several = client.get(f"/api/{name}/").json()
    one = client.get(f"/api/{name}/{several[name][0]['slug']}/").json()

    check(document, f"/api/{name}/", several)
    check(document, f"/api/{name}/{{slug}}/", one)
    assert one == several[name][0]


def test_the_document_names_every_parameter_of_the_list(document: dict[str, Any]) -> None:
    told = {one["name"] for one in document["paths"]["/api/articles/"]["get"]["parameters"]}

    assert {"q", "place", "dateline", "organisation", "source", "byline", "editor", "language", "since"} <= told


def test_the_document_has_the_version_of_newsroom(document: dict[str, Any]) -> None:
    assert document["info"]["version"] == __version__


def test_a_wrong_parameter_is_named(client: Client, document: dict[str, Any]) -> None:
    response = client.get("/api/articles/?place=atlantis")

    assert response.status_code == 400
    assert response.json()["error"]["parameter"] == "place"
    check(document, "/api/articles/", response.json(), "400")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": PubStatus.WITHHELD},
        {"status": PubStatus.CANCELED},
        {"embargo": dt.datetime(2999, 1, 1, tzinfo=dt.UTC)},
    ],
    ids=["withheld", "canceled", "embargoed"],
)
def test_what_may_not_be_read_is_not_there_nor_who_and_what_only_it_names(
    client: Client, fields: dict[str, Any]
) -> None:
    """W51, W52"""
    hidden = make_article(byline=["Secret Person"], places=["Hidden Place"], source="Quiet Press", **fields)

    assert client.get(f"/api/articles/{hidden.pk}/").status_code == 404
    assert client.get("/api/articles/").json()["total"] == 0
    assert client.get("/api/people/secret-person/").status_code == 404
    assert client.get("/api/places/").json()["places"] == []
    assert client.get("/api/sources/").json()["sources"] == []


def test_nothing_can_be_written(client: Client, filed: Any) -> None:
    assert client.post("/api/articles/", {}).status_code == 405
    assert client.delete(f"/api/articles/{filed.pk}/").status_code == 405


def test_a_directory_finds_names_and_goes_on_after_a_slug(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.api.views.ENTRIES", 2)
    make_article(byline=["Ann Poe", "Bo Roe", "Cy Doe"])

    first = client.get("/api/people/").json()
    second = client.get(first["next"]).json()
    searched = client.get("/api/people/?q=roe").json()

    assert [one["name"] for one in first["people"]] == ["Ann Poe", "Bo Roe"]
    assert [one["name"] for one in second["people"]] == ["Cy Doe"]
    assert second["next"] is None
    assert [one["name"] for one in searched["people"]] == ["Bo Roe"]


def test_one_reader_cannot_ask_without_end(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.api.views.Throttle.rate", "2/min")

    answers = [client.get("/api/sources/").status_code for _ in range(3)]

    assert answers == [200, 200, 429]


def test_the_list_asks_as_many_questions_for_many_stories_as_for_few(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(3):
        make_article(f"Story {number}", places=["Erbil", "Mosul"], byline=["Ann Poe"], organisations=["United Nations"])
    with django_assert_max_num_queries(40) as few:
        client.get("/api/articles/")
    for number in range(12):
        make_article(f"More {number}", places=["Erbil", "Mosul"], byline=["Ann Poe"], organisations=["United Nations"])

    with django_assert_max_num_queries(len(few)):
        client.get("/api/articles/")


def test_the_document_has_the_few_values_that_a_parameter_takes_and_says_days(document: dict[str, Any]) -> None:
    told = {one["name"]: one["schema"] for one in document["paths"]["/api/articles/"]["get"]["parameters"]}

    assert told["mention"]["enum"] == ["any", "main"]
    assert set(told["order"]["enum"]) == {"newest", "oldest", "relevance", "arrival"}
    assert (told["since"]["format"], told["until"]["format"]) == ("date", "date")


def test_every_operation_says_that_it_may_be_asked_too_often(document: dict[str, Any]) -> None:
    operations = [one for operations in document["paths"].values() for one in operations.values()]

    assert len(operations) == 18
    assert all("429" in one["responses"] for one in operations)
