"""A small newsroom to look at: two agencies, a few places, people, and stories in two scripts."""

from __future__ import annotations

import datetime as dt
import hashlib

from articles.models import (
    Article,
    Credit,
    DatelinePlace,
    Delivery,
    Organisation,
    OrganisationMention,
    Person,
    Place,
    PlaceMention,
    Source,
)
from articles.reading.draft import Origin, PlaceKind, Role

DAY = dt.datetime(2019, 3, 18, 12, 30, tzinfo=dt.UTC)
BODY = (
    "The two bridges over the Great Zab in Erbil stay closed, a committee said.\n\nThe United Nations sent engineers."
)
COPY = f"Bridges stay closed\n\nERBIL (Harbour News) - {BODY}\n\nEditing by Élodie Marchand\n"


def place(name: str, kind: PlaceKind = PlaceKind.CITY, within: Place | None = None, **fields: object) -> Place:
    found, made = Place.objects.get_or_create(
        slug=fields.pop("slug", name.lower().replace(" ", "-")), defaults={"name": name, "kind": kind, **fields}
    )
    if made:
        found.parent = within
        found.path = f"{within.path if within else '/'}{found.pk}/"
        found.save()
    return found


def iraq() -> Place:
    return place("Iraq", PlaceKind.COUNTRY, country="IQ", latitude=33.0, longitude=44.0, aliases=["العراق", "Irak"])


def erbil() -> Place:
    return place("Erbil", within=iraq(), country="IQ", latitude=36.19, longitude=44.01, aliases=["Hewlêr", "أربيل"])


def harbour() -> Source:
    return Source.objects.get_or_create(slug="harbour-news", defaults={"name": "Harbour News"})[0]


def united_nations() -> Organisation:
    return Organisation.objects.get_or_create(
        slug="united-nations", defaults={"name": "United Nations", "acronym": "UN", "aliases": ["الأمم المتحدة"]}
    )[0]


def person(name: str) -> Person:
    slug = name.lower().replace(" ", "-").replace("é", "e")
    return Person.objects.get_or_create(slug=slug, defaults={"name": name})[0]


def delivered(text: str = COPY, **fields: object) -> Delivery:
    raw = text.encode()
    values = {"name": "bridges.txt", "raw": raw, "size": len(raw), "format": "text", "encoding": "utf-8"}
    return Delivery.objects.create(
        sha256=hashlib.sha256(raw).hexdigest(), received=DAY, outcome="stored", **{**values, **fields}
    )


def story(headline: str = "Bridges stay closed", **fields: object) -> Article:
    """A story by Nazdar Hawrami, filed from Erbil, edited by Élodie Marchand, naming Erbil and the United Nations."""
    values: dict[str, object] = {
        "guid": f"{headline}:{Article.objects.count()}",
        "body": BODY,
        "source": harbour(),
        "published": DAY - dt.timedelta(hours=7 * Article.objects.count()),
        "dateline": "ERBIL (Harbour News)",
        "byline": "Nazdar Hawrami",
        "language": "en",
    }
    article = Article.objects.create(headline=headline, **{**values, **fields})
    DatelinePlace.objects.create(article=article, place=erbil(), text="ERBIL")
    Credit.objects.create(article=article, person=person("Nazdar Hawrami"), role=Role.BYLINE)
    Credit.objects.create(article=article, person=person("Élodie Marchand"), role=Role.EDITING, position=1)
    name_in(article, erbil(), "Erbil")
    start = article.body.find("United Nations")
    OrganisationMention.objects.create(
        article=article, organisation=united_nations(), origin=Origin.TEXT, spans=[[start, start + 14]], salience=0.5
    )
    return article


def name_in(article: Article, named: Place, words: str) -> PlaceMention:
    start = article.body.find(words)
    return PlaceMention.objects.create(
        article=article, place=named, origin=Origin.TEXT, spans=[[start, start + len(words)]], salience=0.8
    )


def arabic_story() -> Article:
    return story(
        "بغداد تعيد فتح جسرين بعد أسابيع من الإغلاق",
        body="أعادت السلطات فتح جسرين على نهر دجلة.\n\nوأضاف المسؤول أن الكلفة بلغت 12 مليار دينار.",
        dateline="أربيل (وكالة الميناء)",
        byline="",
        language="ar",
    )
