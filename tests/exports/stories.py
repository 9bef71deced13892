"""Stories for tests of the exports: one whole one, and any that a newsroom could hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from articles.exports.exported_story import ExportedCredit, ExportedOrganisation, ExportedPlace, ExportedStory
from articles.reading.draft import PubStatus, Role

ERBIL = ExportedPlace("Erbil", "erbil", "city", "IQ", 95446, 36.19, 44.01, text="ERBIL")
IRAQ = ExportedPlace("Iraq", "iraq", "country", "IQ", 99237, 33.0, 44.0)
WHOLE = ExportedStory(
    number=7,
    address="/articles/7/bridges-stay-closed/",
    id="urn:harbour:2019:7",
    headline="Bridges stay closed",
    standfirst="Engineers are on their way",
    byline="Nazdar Hawrami",
    dateline="ERBIL (Harbour News)",
    dateline_date=dt.date(2019, 3, 18),
    dateline_places=(ERBIL,),
    source="Harbour News",
    other_sources=("Hill Press",),
    credits=(
        ExportedCredit("Nazdar Hawrami", "nazdar-hawrami", Role.BYLINE),
        ExportedCredit("Ann Poe", "ann-poe", Role.REPORTING, place="Baghdad"),
        ExportedCredit("Élodie Marchand", "elodie-marchand", Role.EDITING),
    ),
    published=dt.datetime(2019, 3, 18, 12, 30, tzinfo=dt.UTC),
    updated=dt.datetime(2019, 3, 18, 14, 0, tzinfo=dt.UTC),
    embargo=dt.datetime(2019, 3, 18, 13, 0, tzinfo=dt.UTC),
    status=PubStatus.USABLE,
    version_kind="update",
    version_number=2,
    language="en",
    direction="ltr",
    slug="IRAQ-BRIDGES",
    keywords=("bridges", "rivers"),
    subjects=("transport",),
    paragraphs=("The two bridges stay closed, a committee said.", "Engineers are on their way from Mosul."),
    tabular=False,
    sample=False,
    places=(ERBIL, IRAQ),
    organisations=(ExportedOrganisation("United Nations", "united-nations", "UN"),),
)

#: Any text at all that a database holds, control characters and unassigned code points included.
anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
names = st.lists(anything.filter(bool), max_size=3).map(tuple)
times = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2999, 1, 1), timezones=st.just(dt.UTC))
places = st.builds(
    ExportedPlace,
    name=anything.filter(bool),
    slug=st.just("a-place"),
    kind=st.sampled_from(["country", "region", "city", "district", "water", "mountain", "other"]),
    country=st.sampled_from(["", "IQ"]),
    geonames_id=st.none() | st.integers(1, 2**31),
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    text=anything,
)
people = st.builds(
    ExportedCredit, anything.filter(bool), st.just("a-person"), st.sampled_from(Role), anything, anything
)


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=2).map(tuple)


#: Whatever stands in the fields of a story.
wild = st.builds(
    replace,
    st.just(WHOLE),
    id=anything.filter(bool),
    headline=anything.filter(bool),
    standfirst=anything,
    byline=anything,
    dateline=anything,
    dateline_places=several(places),
    source=anything,
    other_sources=names,
    credits=several(people),
    published=times,
    updated=st.none() | times,
    embargo=st.none() | times,
    version_kind=anything,
    version_number=st.none() | st.integers(0, 2**31),
    language=st.sampled_from(["", "en", "ckb", "pt-BR"]),
    slug=anything,
    keywords=names,
    subjects=names,
    paragraphs=names,
    tabular=st.booleans(),
    places=several(places),
    organisations=several(st.builds(ExportedOrganisation, anything.filter(bool), st.just("a-body"), anything)),
)
