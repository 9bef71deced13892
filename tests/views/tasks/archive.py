"""A newsroom large enough for readers to look for something in it."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.models import User
from django.utils import timezone

from articles import search
from articles.models import Article, PlaceMention
from articles.reading.draft import PlaceKind
from tests.factories import make_article, make_organisation, make_place

PASSWORD = "a long pass phrase"


def last_month(day: int) -> dt.datetime:
    """A day of the month before this one, at noon."""
    first = timezone.localdate().replace(day=1)
    date = (first - dt.timedelta(days=1)).replace(day=day)
    return dt.datetime.combine(date, dt.time(12), dt.UTC)


def fill() -> None:
    """Stories about Iraq and Syria, of last month and older, an agency, an editor, an account to follow with."""
    iraq = make_place("Iraq", kind=PlaceKind.COUNTRY, country="IQ", latitude=33.0, longitude=44.0)
    erbil = make_place("Erbil", parent=iraq, country="IQ", latitude=36.2, longitude=44.0)
    syria = make_place("Syria", kind=PlaceKind.COUNTRY, country="SY", latitude=35.0, longitude=38.0)
    make_organisation("United Nations", acronym="UN")
    told = {"byline": ["Nazdar Hawrami"], "editor": ["Bo Roe"], "organisations": ["United Nations"]}
    both = make_article(
        "Gauge on the river reopens", places=[iraq, syria], dateline=[erbil], published=last_month(9), **told
    )
    PlaceMention.objects.filter(article=both).update(about=True)
    passing = make_article("Fair opens in Erbil", places=[erbil, syria], dateline=[erbil], published=last_month(12))
    PlaceMention.objects.filter(article=passing, place=erbil).update(about=True)
    PlaceMention.objects.filter(article=passing, place=syria).update(about=False)
    for number in range(30):
        make_article(f"Rain {number}", source="Hill Press", language="fr", published=last_month(1) - YEAR)
    make_article(
        "Old gauge", places=[syria], dateline=[erbil], published=last_month(9) - YEAR, version_kind="correction"
    )
    User.objects.create_user("rosa", email="rosa@example.org", password=PASSWORD)
    search.rebuild_index()


YEAR = dt.timedelta(days=365)


def gauge() -> Article:
    return Article.objects.get(headline="Gauge on the river reopens")


def come(headline: str) -> None:
    """A story comes in."""
    make_article(headline, published=timezone.now())
    search.rebuild_index()
