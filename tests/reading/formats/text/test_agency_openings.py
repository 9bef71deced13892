"""How agencies open and close their copy: openings, headers, end marks, mail around a story (W56 to W62, W65)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.gazetteer.opening_file import open_gazetteer
from articles.reading.copy_reader import read_copy
from articles.reading.draft import Draft, Version
from articles.recognition import DatelineResolver

RECEIVED = dt.datetime(2019, 6, 1, tzinfo=dt.UTC)


def whole(copy: str, name: str = "tea.txt") -> Draft:
    places = DatelineResolver(open_gazetteer())
    (draft,) = read_copy(copy.encode(), name=name, received=RECEIVED, places=places)
    return draft


def opened(opening: str) -> Draft:
    return whole(f"Granary reopens after repair\n\n{opening}\n\nThe keeper has the key.\n")


def said(draft: Draft) -> tuple[str, list[tuple[str, str | None]], tuple[str, ...], str]:
    dateline = draft.dateline
    assert dateline is not None
    places = [(place.name, place.country) for place in dateline.places]
    return dateline.text, places, dateline.sources, draft.paragraphs[0]


@pytest.mark.parametrize(
    ("opening", "text", "source", "body"),
    [
        ("AFP - A granary burned.", "AFP", "AFP", "A granary burned."),
        ("PA - A granary burned.", "PA", "PA", "A granary burned."),
        ("Reuters - A granary burned.", "Reuters", "Reuters", "A granary burned."),
        ("(CNN)A 12-year-old keeper wrote.", "(CNN)", "CNN", "A 12-year-old keeper wrote."),
        ("(Harbour TV) A granary burned.", "(Harbour TV)", "Harbour TV", "A granary burned."),
        ("Shafaq News/ A granary burned.", "Shafaq News", "Shafaq News", "A granary burned."),
        ("GRAINNEWS.com - A granary burned.", "GRAINNEWS.com", "GRAINNEWS.com", "A granary burned."),
    ],
)
def test_w56_an_agency_needs_no_place(opening: str, text: str, source: str, body: str) -> None:
    draft = opened(opening)

    assert said(draft) == (text, [], (source,), body)
    assert draft.source == source


@pytest.mark.parametrize(
    "opening", ["Trend - a word for it.", "Tea - A keeper said so.", "(no relation)A keeper said."]
)
def test_w56_other_words_open_nothing(opening: str) -> None:
    assert opened(opening).dateline is None


@pytest.mark.parametrize(
    ("opening", "text", "place", "sources", "date"),
    [
        ("MULTAN, SEPT 12: The harvest began.", "MULTAN, SEPT 12", ("Multan", "PK"), (), (2018, 9, 12)),
        ("LAHORE, Oct 5: The harvest began.", "LAHORE, Oct 5", ("Lahore", "PK"), (), (2018, 10, 5)),
        ("BRUSSEL 23/05 (BELGA) = The harvest began.", "BRUSSEL 23/05 (BELGA)", ("Brussels", "BE"), ("BELGA",),
         (2019, 5, 23)),
        ("Baghdad - INA\n\nThe harvest began.", "Baghdad - INA", ("Baghdad", "IQ"), ("INA",), None),
        ("دمشق-سانا\nبدأ الحصاد.", "دمشق-سانا", ("Damascus", "SY"), ("سانا",), None),
        ("Graz – The keeper – a widow – left.", "Graz", ("Graz", "AT"), (), None),
        ("omaha, april 7 - barrow prices rose, he said.", "omaha, april 7", ("Omaha", "US"), (), (2019, 4, 7)),
    ],
)  # fmt: skip
def test_w57_other_marks_close_a_dateline(
    opening: str, text: str, place: tuple[str, str], sources: tuple[str, ...], date: tuple[int, int, int] | None
) -> None:
    draft = opened(opening)

    assert said(draft)[:3] == (text, [place], sources)
    assert draft.dateline is not None
    assert draft.dateline.date == (dt.date(*date) if date else None)


def test_w58_a_byline_and_a_dateline_share_a_line() -> None:
    draft = opened("By BO ROE TRIESTE, Italy (AP) -- The granary burned.")

    assert said(draft) == ("TRIESTE, Italy (AP)", [("Trieste", "IT")], ("AP",), "The granary burned.")
    assert [credit.name for credit in draft.credits] == ["Bo Roe"]


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("Sunrise (Florida) – The granary burned.", [("Sunrise", "US")]),
        ("Basauri (Vizcaya), 4 abr (EFE).- Ardió el granero.", [("Basauri", "ES")]),
        ("OSLO, Norway/STOCKHOLM (AP) - Rain fell.", [("Oslo", "NO"), ("Stockholm", "SE")]),
        ("OSLO, Norway and STOCKHOLM (AP) - Rain fell.", [("Oslo", "NO"), ("Stockholm", "SE")]),
    ],
)
def test_w59_qualifiers_in_brackets_and_places_behind_them(opening: str, places: list[tuple[str, str]]) -> None:
    assert said(opened(opening))[1] == places


def test_w60_arabic_datelines_need_no_brackets() -> None:
    draft = opened("رام الله 12-3-2020 وفا- افتتح الجسر اليوم.")

    assert said(draft) == ("رام الله 12-3-2020 وفا", [("Ramallah", "PS")], ("وفا",), "افتتح الجسر اليوم.")
    assert draft.dateline is not None and draft.dateline.date == dt.date(2020, 3, 12)


@pytest.mark.parametrize("place", ["Mérida", "Vitoria", "PRIEGO DE CÓRDOBA (CÓRDOBA)"])
def test_w61_the_home_of_the_agency_counts_before_population(place: str) -> None:
    assert said(opened(f"{place}, 4 abr (EFE).- Ardió el granero."))[1][0][1] == "ES"


@pytest.mark.parametrize("headline", ["FLASH-FLOOD CLOSES FERRY", "URGENT-CARE UNIT OPENS", "DI MILLS UNIT GETS ORDER"])
def test_w62_the_first_half_of_a_compound_is_no_mark(headline: str) -> None:
    draft = whole(f"{headline}\n\nHOUSTON, June 2 - The firm said that it was to open.\n")

    assert (draft.headline, draft.version, draft.byline) == (headline, None, "")


def test_w62_a_mark_and_the_words_of_another_language() -> None:
    draft = whole("FLASH-Ferry closes\n\nHOUSTON, June 2 - The firm said that it was to close.\n")

    assert (draft.headline, draft.version) == ("Ferry closes", Version("flash"))
    assert whole("Ferry\n\nVon Ann Poe\n\nThe firm said that it was to close by the end of May.\n").byline == ""


def test_w65_the_header_of_a_service() -> None:
    draft = whole(
        "hwe0012 3 i 210    dpa 1104\n\n/trade/tea/Oslo/\n2ND LEAD\n3RD NET\nTea rises\nBy Ann Poe, dpa  =\n \n"
        "Oslo (dpa) - Tea rose.\ndpa kl rt\n041101 Mar 19\n"
    )

    assert (draft.headline, draft.byline, draft.slug) == ("Tea rises", "Ann Poe, dpa", "trade/tea/Oslo")
    assert (draft.version, draft.paragraphs) == (Version("lead", 2), ("Tea rose.",))
    assert draft.published == dt.datetime(2019, 3, 4, 11, 1, tzinfo=dt.UTC)


def test_w65_marks_and_arrows_of_a_service() -> None:
    marked = whole("ZCZC HW0417\n#tea-prices $Tea prices rise ^Tea :trade\n\nOSLO (AP) - Tea rose.\n")
    arrows = whole(">>>ANSA/Tea prices rise\n\n(ANSA) - ROMA, MAR 4 - Tea rose.\n")

    assert (marked.headline, marked.slug) == ("Tea prices rise", "tea-prices")
    assert (arrows.headline, arrows.source) == ("Tea prices rise", "ANSA")


@pytest.mark.parametrize(
    ("agency", "mark"),
    [
        ("EFE", " EFE"), ("ANI", "\n\n(ANI)"), ("IANS", "\n\n--IANS\n\nkl/rt"), ("KUNA", "\n\n(end) kl.rt"),
        ("UPI", "\n\n-- UPI"), ("أ ف ب", "\n\nكل/م ن/رت"),
    ],
)  # fmt: skip
def test_w49_the_marks_of_its_own_agency_end_a_story(agency: str, mark: str) -> None:
    draft = whole(f"Granary reopens\n\nOSLO ({agency}) - Rain fell.\n\nBoats came at dawn.{mark}\n")

    assert draft.paragraphs == ("Rain fell.", "Boats came at dawn.")


def test_w49_the_name_of_another_agency_stays() -> None:
    draft = whole("Granary reopens\n\nOSLO (AP) - Rain fell.\n\nHe read it in Noticias. EFE\n")

    assert draft.paragraphs[-1] == "He read it in Noticias. EFE"


def test_mail_forwarded_by_a_list() -> None:
    draft = whole(
        "From: Bo Roe <bo@example.com>\nTo: desk@example.org\nDate: Sat, 09 Mar 2024 08:02:00 +0100\n"
        "Message-ID: <1@example.com>\nSubject: Fwd: [tea-wire] Tea rises\nList-Id: <tea-wire.example.com>\n\n"
        "For you.\n\n---------- Forwarded message ---------\nFrom: Ann Poe <ann@example.com>\nDate: Sat, 9 Mar 2024\n"
        "Subject: Tea rises\n\nOSLO (AP) - Tea rose.\n",
        "tea.eml",
    )

    assert (draft.headline, draft.standfirst, draft.paragraphs) == ("Tea rises", "", ("Tea rose.",))


def test_a_press_release() -> None:
    draft = whole(
        "FOR IMMEDIATE RELEASE\n\nContact: Ann Poe, ann@example.com\n\nTea rises in the north\n\n"
        "OSLO, Norway, March 9, 2019 - Tea rose on Monday.\n\nIt fell.\n\n# # #\n\nAbout Tea\nTea sells tea.\n"
    )

    assert (draft.headline, draft.paragraphs) == ("Tea rises in the north", ("Tea rose on Monday.", "It fell."))
