"""Codes of NewsML-G2: names, schemes, kinds, places."""

from __future__ import annotations

import pytest
from lxml import etree

from articles.reading.draft import PlaceKind
from articles.reading.formats.newsmlg2.g2_codes import Codes, local_code
from articles.reading.toolkit.xml import parse_xml

ITEM = """<newsItem xml:lang="de-AT"><catalog><scheme alias="subj" uri="http://cv.example/subjectcode/"/>
<scheme alias="geo" uri="http://sws.geonames.org/"/></catalog>
<assert qcode="geo:3143244"><name xml:lang="en">Oslo town</name><name xml:lang="de">Oslo</name>
<name role="nrol:mnemonic">OSL</name><geoAreaDetails><position latitude="59.9" longitude="10.7"/></geoAreaDetails>
<broader qcode="c:EUR" type="cptype:continentalCode"><name>Europa</name></broader>
<broader qcode="iso:NOR"><name>Norwegen</name></broader></assert>{}</newsItem>"""


def coded(element: str) -> tuple[Codes, etree._Element]:
    item = parse_xml(ITEM.format(element).encode()).root
    return Codes(item), item[-1]


@pytest.mark.parametrize(
    ("code", "part"),
    [("ninat:text", "text"), ("http://cv.example/ninat/text/", "text"), ("text", "text"), ("", "")],
)
def test_the_last_part_of_a_code_is_local(code: str, part: str) -> None:
    assert local_code(code) == part


@pytest.mark.parametrize(
    ("element", "name"),
    [
        ('<subject qcode="geo:3143244"/>', "Oslo"),
        ('<subject qcode="geo:3143244"><name>Christiania</name></subject>', "Oslo"),
        ('<subject qcode="geo:3143244"><name xml:lang="de">Christiania</name></subject>', "Christiania"),
        ('<subject qcode="x:1"><name role="r:short">OS</name><name xml:lang="en">Oslo</name></subject>', "Oslo"),
        ('<subject qcode="x:1"><name role="r:short">OS</name></subject>', "OS"),
        ('<subject qcode="x:1"/>', ""),
    ],
)
def test_a_full_name_in_the_items_language_goes_first(element: str, name: str) -> None:
    codes, subject = coded(element)

    assert codes.name(subject) == name
    assert codes.name(None) == ""


@pytest.mark.parametrize(
    ("element", "code", "label"),
    [
        ('<subject qcode="subj:04"/>', ("04", "http://cv.example/subjectcode/"), "04"),
        ('<subject qcode="house:tea"/>', ("tea", "house"), "house:tea"),
        ('<subject uri="http://cv.example/medtop/20000344"/>', ("20000344", "http://cv.example/medtop/"), "20000344"),
        ('<subject literal="tea"/>', ("tea", ""), "tea"),
        ('<subject qcode="subj:04"><name>Tea</name></subject>', ("04", "http://cv.example/subjectcode/"), "Tea"),
    ],
)
def test_a_code_has_its_scheme_and_a_label(element: str, code: tuple[str, str], label: str) -> None:
    codes, subject = coded(element)

    assert (codes.code(subject), codes.label(subject)) == (code, label)


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("cpnat:geoArea", "place"),
        ("cpnat:organisation", "organisation"),
        ("cpnat:person", "other"),
        ("cpnat:abstract", "subject"),
        ("", "subject"),
    ],
)
def test_a_type_says_what_a_code_stands_for(type_: str, kind: str) -> None:
    codes, subject = coded(f'<subject type="{type_}"/>')

    assert codes.kind(subject) == kind


def test_a_place_has_all_that_its_assertion_says() -> None:
    codes, located = coded(
        '<located qcode="geo:3143244" type="cptype:city"><name role="r:printed">OSLO</name></located>'
    )

    place = codes.place(located)

    assert (place.name, place.printed, place.kind) == ("Oslo", "OSLO", PlaceKind.CITY)
    assert (place.around, place.country) == (("Europa", "Norwegen"), "NO")
    assert (place.latitude, place.longitude) == (59.9, 10.7)
    assert place.identity == "http://sws.geonames.org/3143244"


def test_geonames_may_be_the_same_as_a_place() -> None:
    codes, located = coded(
        '<located qcode="x:1"><name>Oslo</name><sameAs uri="http://sws.geonames.org/3143244/"/></located>'
    )

    assert codes.place(located).identity == "http://sws.geonames.org/3143244/"


@pytest.mark.parametrize(("literal", "name"), [("Oslo", "Oslo"), ("1234", "")])
def test_a_literal_is_a_name_where_it_is_words(literal: str, name: str) -> None:
    codes, located = coded(f'<located literal="{literal}"/>')

    place = codes.place(located)

    assert (place.name, place.country, place.identity, place.latitude) == (name, "", "", None)
