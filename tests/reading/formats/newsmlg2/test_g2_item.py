"""What a news item of NewsML-G2 says of itself (W11, W12, W37, W48, W52)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import CreditedPerson, FeedEntity, PubStatus, Role, Version
from articles.reading.formats.newsmlg2.g2_codes import Codes
from articles.reading.formats.newsmlg2.g2_item import read_g2_metadata
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.xml import parse_xml


def read(meta: str = "", content: str = "", *, attributes: str = "", rights: str = "", sender: str = "") -> ItemBuilder:
    stated, _ = read_with_private(meta, content, attributes=attributes, rights=rights, sender=sender)
    return stated


def read_with_private(
    meta: str = "", content: str = "", *, attributes: str = "", rights: str = "", sender: str = ""
) -> tuple[ItemBuilder, tuple[str, ...]]:
    item = parse_xml(
        f"<newsItem {attributes}><rightsInfo>{rights}</rightsInfo><itemMeta>{meta}</itemMeta>"
        f"<contentMeta>{content}</contentMeta></newsItem>".encode()
    ).root
    stated = ItemBuilder()
    return stated, read_g2_metadata(stated, item, Codes(item), sender=sender)


def test_times_status_and_embargo_are_fields() -> None:
    stated = read(
        '<pubStatus qcode="stat:usable"/><versionCreated>2019-03-05T06:00:00Z</versionCreated>'
        "<firstCreated>2019-03-04T06:00:00Z</firstCreated><embargoed>2019-03-06T06:00:00Z</embargoed>",
        '<language tag="en-gb"/>',
        attributes='guid="urn:7"',
    )

    assert (stated.get("id"), stated.get("status"), stated.get("language")) == ("urn:7", PubStatus.USABLE, "en-GB")
    assert [stated.get(name).day for name in ("published", "updated", "embargo")] == [4, 5, 6]
    assert stated.get("published") == dt.datetime(2019, 3, 4, 6, tzinfo=dt.UTC)


def test_a_headline_goes_before_those_with_a_role_and_the_title() -> None:
    stated = read(
        "<title>Title</title>",
        '<headline role="r:short">Tea up</headline><headline role="r:subhead">Since 1990</headline>'
        "<headline>Tea rises</headline><by>Ann Poe</by><by>Bo Roe</by><slugline>TEA</slugline>",
    )

    assert (stated.get("headline"), stated.get("standfirst")) == ("Tea rises", "Since 1990")
    assert (stated.get("byline"), stated.get("slug")) == ("Ann Poe, Bo Roe", "TEA")
    assert read("<title>Title</title>", '<headline role="r:short">Tea up</headline>').get("headline") == "Tea up"
    assert read("<title>Title</title>").get("headline") == "Title"


def test_a_summary_is_the_standfirst_and_the_caption_of_a_picture_is() -> None:
    described = '<headline role="r:sub">Sub</headline><description role="r:caption">Caption.</description>'

    assert read("", f'{described}<description role="r:summary">Summary.</description>').get("standfirst") == "Summary."
    assert read('<itemClass qcode="n:text"/>', described).get("standfirst") == "Sub"
    picture = read('<itemClass qcode="n:picture"/>', "<description>Caption.</description>")
    assert picture.get("standfirst") == "Caption."


@pytest.mark.parametrize(
    ("signals", "content", "version"),
    [
        ('<signal qcode="sig:update"/>', "", Version("update", 3)),
        ('<signal qcode="sig:Cancel"/>', "", Version("kill", 3)),
        ('<signal qcode="sig:update"/><signal qcode="nrversion:lead-2"/>', "", Version("lead", 2)),
        ('<signal qcode="nrversion:refile"/>', "", Version("refile")),
        ('<signal qcode="sig:other"/>', "<slugline>Tea, 1st Ld</slugline>", Version("lead", 1)),
        ("", "", Version("version", 3)),
    ],
)
def test_w11_a_signal_says_which_version_it_is(signals: str, content: str, version: Version) -> None:
    assert read(signals, content, attributes='version="3"').get("version") == version


def test_w11_a_first_version_is_none() -> None:
    assert read(attributes='version="1"').get("version") is None
    assert read(attributes='version="x"').get("version") is None


def test_w48_notes_with_contacts_are_private() -> None:
    stated, private = read_with_private(
        "<edNote>Pictures follow.</edNote><edNote>Bo Roe, bo@quay.example</edNote>",
        '<edNote pubconstraint="pc:non-public">Secret.</edNote>',
    )

    assert stated.all("notes") == ("Pictures follow.",)
    assert private == ("Bo Roe, bo@quay.example", "Secret.")


def test_people_are_credits_by_their_roles() -> None:
    details = "<personDetails><affiliation><name>Quay</name></affiliation></personDetails>"
    stated = read(
        "",
        f'<creator role="r:author"><name>Ann Poe</name>{details}</creator>'
        '<contributor role="r:editor"><name>Bo Roe</name></contributor>'
        '<contributor type="t:person"><name>Cy Loe</name></contributor><creator><name>Desk</name></creator>',
    )

    assert stated.all("credits") == (
        CreditedPerson("Ann Poe", Role.BYLINE, outlet="Quay"),
        CreditedPerson("Bo Roe", Role.EDITING),
        CreditedPerson("Cy Loe", Role.ADDITIONAL),
    )


def test_subjects_are_told_by_their_types() -> None:
    stated = read(
        "",
        '<keyword>tea</keyword><subject qcode="subj:04"/>'
        '<subject type="t:geoArea" qcode="g:1"><name>Oslo</name></subject>'
        '<subject type="t:organisation" qcode="o:2"><name>Brick</name></subject>'
        '<subject type="t:person"><name>Ann</name></subject>',
    )

    assert (stated.all("keywords"), stated.all("subjects")) == (("tea",), ("04",))
    assert stated.all("places") == (FeedEntity("Oslo", "1", "g"),)
    assert stated.all("organisations") == (FeedEntity("Brick", "2", "o"),)


def test_w37_the_place_of_filing_is_the_dateline() -> None:
    located = '<located qcode="g:1"><name>Oslo</name></located>'
    printed = read("", f"{located}<dateline>OSLO (QN) -</dateline>")

    assert (printed.get("dateline").text, printed.provenance["dateline"].by) == ("OSLO (QN)", "newsmlg2:dateline")
    assert (read(located).get("dateline").text, read(located).provenance["dateline"].by) == ("Oslo", "newsmlg2:located")


@pytest.mark.parametrize(
    ("meta", "content", "rights", "source"),
    [
        ('<provider qcode="nprov:AFP"/>', "<creditline>Quay – Oslo</creditline>", "", "Quay-Oslo"),
        ('<provider qcode="nprov:AFP"/>', '<infoSource role="r:partner"><name>Partner</name></infoSource>', "", "AFP"),
        ("", '<infoSource literal="Harbour"/>', "", "Harbour"),
        ('<provider literal="quay.com"/>', "", "<copyrightHolder><name>Quay</name></copyrightHolder>", "Quay"),
        ("", "", "", "harbour"),
    ],
)
def test_the_likeliest_source_is_a_name_and_no_address(meta: str, content: str, rights: str, source: str) -> None:
    assert read(meta, content, rights=rights, sender="harbour.com").get("source") == source
