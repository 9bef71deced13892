"""The list as RSS, Atom, JSON and CSV, and one story in each format."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json

import feedparser
import jsonschema
import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree

from articles import search
from articles.models import Article, Change, Credit, StoryGroup, StoryMember
from articles.reading.draft import PubStatus
from tests.factories import make_article, make_place

pytestmark = pytest.mark.django_db

LISTS = ["rss", "atom", "json", "csv"]
ENDINGS = ["json", "txt", "nitf.xml", "newsmlg2.xml", "ris", "bib", "csl.json"]
ATOM = {"a": "http://www.w3.org/2005/Atom", "g": "http://www.georss.org/georss"}
RSS = {
    "a": "http://www.w3.org/2005/Atom",
    "g": "http://www.georss.org/georss",
    "dc": "http://purl.org/dc/elements/1.1/",
}
#: What JSON Feed 1.1 says of a feed and its items.
URL = {"type": "string", "pattern": "^https?://"}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string"},
        "description": {"type": "string"},
        "home_page_url": URL,
        "feed_url": URL,
        "next_url": URL,
        "language": {"type": "string"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_text"],
                "properties": {
                    "id": {"type": "string"},
                    "url": URL,
                    "title": {"type": "string"},
                    "summary": {"type": "string"},
                    "content_text": {"type": "string"},
                    "date_published": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"},
                    "date_modified": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"},
                    "language": {"type": "string"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "authors": {
                        "type": "array",
                        "items": {"type": "object", "properties": {"name": {"type": "string"}}, "minProperties": 1},
                    },
                },
                "patternProperties": {"^_": {"type": "object"}},
                "additionalProperties": False,
            },
        },
    },
    "patternProperties": {"^_": {"type": "object"}},
    "additionalProperties": False,
}


def body(response: object) -> bytes:
    return b"".join(response) if getattr(response, "streaming", False) else response.content  # type: ignore


def address(article: Article, ending: str) -> str:
    return f"{article.get_absolute_url().rstrip('/')}.{ending}"


@pytest.fixture
def filed() -> Article:
    erbil = make_place("Erbil", latitude=36.19, longitude=44.01)
    return make_article(
        "Bridges <stay> closed & quiet",
        dateline=[erbil],
        places=[erbil, "Mosul"],
        organisations=["United Nations"],
        byline=["Nazdar Hawrami"],
        editor=["Élodie Marchand"],
        notes=["Phone the desk on 555-0100"],
    )


def test_an_rss_item_says_who_wrote_it_where_it_was_filed_and_what_it_names(client: Client, filed: Article) -> None:
    response = client.get("/articles.rss")

    item = etree.fromstring(response.content).find("channel/item")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert item.findtext("title") == "Bridges <stay> closed & quiet"
    assert item.findtext("link") == f"http://testserver{filed.get_absolute_url()}"
    assert item.findtext("dc:creator", namespaces=RSS) == "Nazdar Hawrami"
    assert item.findtext("g:point", namespaces=RSS) == "36.19 44.01"
    assert item.findtext("dc:language", namespaces=RSS) == "en"
    assert {one.text for one in item.iterfind("category")} == {"Erbil", "Mosul", "United Nations"}


def test_an_atom_entry_says_the_same(client: Client, filed: Article) -> None:
    response = client.get("/articles.atom")

    entry = etree.fromstring(response.content).find("a:entry", ATOM)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert entry.findtext("a:title", namespaces=ATOM) == "Bridges <stay> closed & quiet"
    assert entry.findtext("a:author/a:name", namespaces=ATOM) == "Nazdar Hawrami"
    assert entry.findtext("g:point", namespaces=ATOM) == "36.19 44.01"
    assert {one.get("term") for one in entry.iterfind("a:category", ATOM)} == {"Erbil", "Mosul", "United Nations"}


def test_a_feed_names_its_own_address_and_the_next_page(client: Client) -> None:
    for number in range(51):
        make_article(f"Story {number}")

    feed = etree.fromstring(client.get("/articles.atom?source=harbour-news").content)

    links = {link.get("rel"): link.get("href") for link in feed.iterfind("a:link", ATOM)}
    assert links["self"] == "http://testserver/articles.atom?source=harbour-news"
    assert links["next"].startswith("http://testserver/articles.atom?source=harbour-news&after=")
    rest = etree.fromstring(client.get(links["next"]).content)
    assert len(feed.findall("a:entry", ATOM)) == 50
    assert len(rest.findall("a:entry", ATOM)) == 1


def _entries(client: Client, form: str) -> list[tuple[str, str]]:
    """The id and the title of each entry."""
    answer = client.get(f"/articles.{form}")
    if form == "json":
        return [(item["id"], item["title"]) for item in answer.json()["items"]]
    if form == "rss":
        return [(one.findtext("guid"), one.findtext("title")) for one in etree.fromstring(answer.content).iter("item")]
    entries = etree.fromstring(answer.content).iterfind("a:entry", ATOM)
    return [(one.findtext("a:id", namespaces=ATOM), one.findtext("a:title", namespaces=ATOM)) for one in entries]


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_a_reader_of_feeds_finds_what_it_needs(client: Client, form: str) -> None:
    make_article("Fähre & “Brücke” <neu>", published=timezone.now())

    found = feedparser.parse(client.get(f"/articles.{form}").content)

    assert not found.bozo
    (entry,) = found.entries
    assert (entry.title, entry.link.rsplit("/", 3)[1].isdecimal(), bool(entry.id)) == (
        "Fähre & “Brücke” <neu>",
        True,
        True,
    )
    assert dt.datetime(*entry.published_parsed[:6], tzinfo=dt.UTC) <= timezone.now()


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_an_update_is_an_update_of_the_entry(client: Client, form: str) -> None:
    first = make_article("Ferry late", published=timezone.now() - dt.timedelta(hours=3))
    ((known, _),) = _entries(client, form)

    update = make_article("Ferry arrived", published=timezone.now() - dt.timedelta(hours=1))
    group = StoryGroup.objects.create()
    StoryMember.objects.bulk_create(StoryMember(article=one, group=group, day=1) for one in (first, update))
    search.note_changes([first.pk, update.pk])

    assert _entries(client, form) == [(known, "Ferry arrived")]


def test_an_entry_that_was_updated_keeps_its_time(client: Client) -> None:
    times = [timezone.now().replace(microsecond=0) - dt.timedelta(hours=hours) for hours in (3, 1)]
    items = [make_article(f"Ferry {number}", published=time) for number, time in enumerate(times)]
    group = StoryGroup.objects.create()
    StoryMember.objects.bulk_create(StoryMember(article=one, group=group, day=1) for one in items)

    feed = client.get("/articles.json").json()
    (entry,) = etree.fromstring(client.get("/articles.atom").content).iterfind("a:entry", ATOM)
    (item,) = etree.fromstring(client.get("/articles.rss").content).iter("item")

    assert (feed["_newsroom"]["stories"], feed["_newsroom"]["total"]) == (1, 2)
    said = [(feed["items"][0][name]) for name in ("date_published", "date_modified")]
    said += [entry.findtext(f"a:{name}", namespaces=ATOM) for name in ("published", "updated")]
    assert [dt.datetime.fromisoformat(time) for time in said] == times * 2
    assert dt.datetime.fromisoformat(item.findtext("a:updated", namespaces=RSS)) == times[1]


def test_the_json_is_a_json_feed_of_the_list(client: Client, filed: Article) -> None:
    response = client.get("/articles.json")

    feed = json.loads(response.content)
    (item,) = feed["items"]
    assert response["Content-Type"] == "application/feed+json"
    jsonschema.validate(feed, JSON_FEED, format_checker=jsonschema.FormatChecker())
    assert feed["_newsroom"] == {
        "about": "http://testserver/api/",
        "total": 1,
        "stories": 1,
        "articles": "http://testserver/api/articles/",
    }
    assert item["title"] == "Bridges <stay> closed & quiet"
    assert item["url"] == f"http://testserver{filed.get_absolute_url()}"
    assert item["authors"] == [{"name": "Nazdar Hawrami"}]
    assert item["tags"] == ["Erbil", "Mosul", "United Nations"]
    assert item["content_text"] == "\n\n".join(filed.paragraphs)
    assert item["_newsroom"]["filed_from"] == [{"name": "Erbil", "latitude": 36.19, "longitude": 44.01}]


def test_what_programs_read_of_a_list_is_at_the_address_that_its_json_feed_names(
    client: Client, filed: Article
) -> None:
    feed = client.get("/articles.json?place=erbil").json()

    answer = client.get(feed["_newsroom"]["articles"]).json()

    assert (answer["total"], answer["next"]) == (1, None)
    assert [(one["name"], one["role"]) for one in answer["articles"][0]["credits"]] == [
        ("Nazdar Hawrami", "byline"),
        ("Élodie Marchand", "editing"),
    ]


def test_a_story_without_any_text_is_an_item_all_the_same(client: Client) -> None:
    make_article("Only a headline", body="", source=None, language="")

    feed = client.get("/articles.json").json()

    jsonschema.validate(feed, JSON_FEED)
    assert feed["items"][0]["content_text"] == ""


@pytest.mark.parametrize("ending", ["rss", "atom", "json"])
def test_a_feed_by_arrival_has_what_came_last_first(client: Client, ending: str) -> None:
    make_article("First to come", published=dt.datetime(2019, 3, 18, tzinfo=dt.UTC))
    make_article("Last to come, old", published=dt.datetime(1987, 3, 18, tzinfo=dt.UTC))

    by_time = body(client.get(f"/articles.{ending}")).decode()
    by_arrival = body(client.get(f"/articles.{ending}?order=arrival")).decode()

    assert by_time.index("First to come") < by_time.index("Last to come")
    assert by_arrival.index("Last to come") < by_arrival.index("First to come")


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_a_feed_has_no_order_but_these_two(client: Client, ending: str) -> None:
    make_article("Newer", published=dt.datetime(2019, 3, 18, tzinfo=dt.UTC))
    make_article("Older", published=dt.datetime(1987, 3, 18, tzinfo=dt.UTC))

    feed = body(client.get(f"/articles.{ending}?order=oldest")).decode()

    assert feed.index("Newer") < feed.index("Older")


def test_the_pages_of_the_json_give_each_story_once(client: Client) -> None:
    made = {make_article(f"Story {number}").pk for number in range(53)}

    first = client.get("/articles.json").json()
    second = client.get(first["next_url"]).json()

    found = [item["_newsroom"]["number"] for page in (first, second) for item in page["items"]]
    assert sorted(found) == sorted(made)
    assert "next_url" not in second


def test_the_table_has_a_line_a_story_and_no_cell_that_a_spreadsheet_runs(client: Client) -> None:
    make_article("=HYPERLINK(“http://harm.example”)", standfirst=" @SUM(1)", slug="-2+3", body="One,\n\n“two”")

    response = client.get("/articles.csv")

    rows = list(csv.DictReader(io.StringIO(body(response).decode())))
    assert response["Content-Type"].startswith("text/csv; charset=utf-8")
    assert rows[0]["headline"].startswith("'=")
    assert rows[0]["standfirst"] == "' @SUM(1)"
    assert rows[0]["slug"] == "'-2+3"
    assert rows[0]["body"] == "One,\n\n“two”"


def test_the_table_is_sent_while_it_is_read(client: Client) -> None:
    make_article()

    assert client.get("/articles.csv").streaming


@pytest.mark.parametrize("ending", LISTS)
def test_the_list_is_narrowed_by_the_same_parameters(client: Client, ending: str) -> None:
    make_article("From the harbour", source="Harbour News")
    make_article("From the hills", source="Hill Press")

    content = body(client.get(f"/articles.{ending}?source=hill-press")).decode()

    assert "From the hills" in content
    assert "From the harbour" not in content


@pytest.mark.parametrize("ending", LISTS)
@pytest.mark.parametrize(
    "fields",
    [
        {"status": PubStatus.WITHHELD},
        {"status": PubStatus.CANCELED},
        {"embargo": dt.datetime(2999, 1, 1, tzinfo=dt.UTC)},
    ],
    ids=["withheld", "canceled", "embargoed"],
)
def test_what_may_not_be_read_is_in_no_list(client: Client, ending: str, fields: dict[str, object]) -> None:
    """W51, W52"""
    make_article("Not yet", **fields)

    assert "Not yet" not in body(client.get(f"/articles.{ending}")).decode()


@pytest.mark.parametrize("ending", LISTS)
def test_notes_and_how_a_story_was_read_reach_no_reader(client: Client, ending: str) -> None:
    """W48"""
    article = make_article(
        notes=["call 555-0100"],
        problems=["555-0100 problem"],
        provenance={"headline": {"by": "555-0100"}},
        suggested={"headline": "555-0100"},
    )
    removed = Credit.objects.create(
        article=article, person=make_article(byline=["X"]).credits.get().person, role="editing", standing="removed"
    )
    removed.person.name = "555-0100"
    removed.person.save()
    Credit.objects.exclude(pk=removed.pk).delete()

    assert b"555-0100" not in body(client.get(f"/articles.{ending}"))


@pytest.mark.parametrize("ending", LISTS)
def test_a_wrong_parameter_gives_400_and_a_sentence(client: Client, ending: str) -> None:
    response = client.get(f"/articles.{ending}?place=atlantis")

    assert response.status_code == 400
    assert "atlantis" in response.content.decode()
    assert response["Content-Type"].startswith("application/json" if ending == "json" else "text/plain")
    if ending == "json":
        assert set(response.json()["error"]) == {"parameter", "value", "reason"}


@pytest.mark.parametrize("ending", LISTS)
def test_who_has_the_newest_is_told_so_without_a_body(client: Client, ending: str) -> None:
    article = make_article()
    Change.objects.create(article_id=article.pk)
    first = client.get(f"/articles.{ending}")
    body(first)

    again = client.get(f"/articles.{ending}", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


def test_a_change_and_the_end_of_an_embargo_make_the_answer_another(client: Client) -> None:
    article = make_article()
    Change.objects.create(article_id=article.pk)
    tags = [client.get("/articles.rss")["ETag"]]

    Change.objects.create(article_id=article.pk)
    tags.append(client.get("/articles.rss")["ETag"])
    Article.objects.update(embargo=timezone.now() - dt.timedelta(seconds=1))
    tags.append(client.get("/articles.rss")["ETag"])

    assert len(set(tags)) == 3


def test_a_conditional_answer_costs_two_queries(client: Client, django_assert_num_queries: object) -> None:
    Change.objects.create(article_id=make_article().pk)
    tag = client.get("/articles.json")["ETag"]

    with django_assert_num_queries(2):  # type: ignore
        client.get("/articles.json", headers={"if-none-match": tag})


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_story_is_there_in_each_format(client: Client, filed: Article, ending: str) -> None:
    response = client.get(address(filed, ending))

    content = response.content.decode()
    assert response.status_code == 200
    assert "Nazdar Hawrami" in content
    assert "555-0100" not in content
    if ending.endswith("xml"):
        etree.fromstring(response.content)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_story_that_may_not_be_read_is_not_there(client: Client, ending: str) -> None:
    soon = make_article(embargo=dt.datetime(2999, 1, 1, tzinfo=dt.UTC))
    held = make_article(status=PubStatus.WITHHELD)
    never = make_article(status=PubStatus.CANCELED)
    killed = make_article("Killed for good", status=PubStatus.CANCELED, last_public=dt.datetime.now(dt.UTC))

    statuses = [client.get(address(article, ending)).status_code for article in (soon, held, never)]
    gone = client.get(address(killed, ending))

    assert statuses == [404, 404, 404]
    assert gone.status_code == 410
    assert b"Killed for good" not in gone.content


def test_the_wrong_words_in_the_address_lead_to_the_right_ones(client: Client, filed: Article) -> None:
    response = client.get(f"/articles/{filed.pk}/something-else.nitf.xml")

    assert response.status_code == 301
    assert response["Location"] == address(filed, "nitf.xml")


@pytest.mark.parametrize("path", [f"/articles.{ending}" for ending in LISTS])
def test_only_reading_is_allowed(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405


def test_the_table_begins_with_a_byte_order_mark_where_one_is_asked_for(client: Client) -> None:
    make_article("Hewlêr")

    plain, marked = body(client.get("/articles.csv?bom=0")), body(client.get("/articles.csv?bom=1"))

    assert marked == b"\xef\xbb\xbf" + plain
    assert not plain.startswith(b"\xef\xbb\xbf")
    assert client.get("/articles.csv?bom=yes").status_code == client.get("/articles.rss?bom=1").status_code == 400
