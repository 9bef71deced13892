"""What an item of NewsML 1.x says of itself (W3, W37, W52)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.reading.draft import FeedEntity, PlaceKind, PubStatus, Version
from articles.reading.formats.newsml1.newsml_metadata import read_newsml_metadata
from articles.reading.toolkit.item_builder import ItemBuilder
from articles.reading.toolkit.xml import parse_xml


def read(item: str, envelope: str = "") -> ItemBuilder:
    root = parse_xml(
        f"<NewsML><NewsEnvelope>{envelope}</NewsEnvelope><NewsItem>{item}</NewsItem></NewsML>".encode()
    ).root
    stated = ItemBuilder()
    read_newsml_metadata(stated, root[1], root[0])
    return stated


def described(metadata: str, lines: str = "") -> ItemBuilder:
    return read(
        f"<NewsComponent><NewsLines>{lines}</NewsLines><DescriptiveMetadata>{metadata}</DescriptiveMetadata></NewsComponent>"
    )


def location(*properties: tuple[str, str], how: str = "Origin") -> str:
    stated = "".join(f'<Property FormalName="{name}" Value="{value}"/>' for name, value in properties)
    return f'<Location HowPresent="{how}">{stated}</Location>'


IDENTIFIER = (
    "<Identification><NewsIdentifier><ProviderId>quay.example</ProviderId><DateId>20190304</DateId>"
    "<NewsItemId>7</NewsItemId><RevisionId>{}</RevisionId></NewsIdentifier><NameLabel>TEA</NameLabel></Identification>"
)


def test_an_item_is_known_by_its_identifier_and_its_revision() -> None:
    second, first = read(IDENTIFIER.format(2)), read(IDENTIFIER.format(1))

    assert second.get("id") == "urn:newsml:quay.example:20190304:7:2"
    assert (second.get("version"), first.get("version")) == (Version("version", 2), None)
    assert (second.get("slug"), second.provenance["slug"].confidence) == ("TEA", 0.9)
    assert (second.get("source"), second.provenance["source"].confidence) == ("quay.example", 0.6)


def test_an_instruction_says_what_kind_of_version_it_is() -> None:
    stated = read(f'{IDENTIFIER.format(3)}<NewsManagement><Instruction FormalName="Rectify"/></NewsManagement>')

    assert stated.get("version") == Version("correction", 3)


@pytest.mark.parametrize(
    ("management", "status", "embargo"),
    [
        ('<Status FormalName="Usable"/>', PubStatus.USABLE, None),
        ('<Status FormalName="Canceled"/>', PubStatus.CANCELED, None),
        ('<Status FormalName="Embargoed"/>', PubStatus.WITHHELD, None),
        (
            '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/>'
            "<DateAndTime>20190305T060000Z</DateAndTime></StatusWillChange>",
            PubStatus.USABLE,
            dt.datetime(2019, 3, 5, 6, tzinfo=dt.UTC),
        ),
        (
            '<Status FormalName="Withheld"/><StatusWillChange><FutureStatus FormalName="Canceled"/>'
            "<DateAndTime>20190305T060000Z</DateAndTime></StatusWillChange>",
            PubStatus.WITHHELD,
            None,
        ),
    ],
)
def test_w52_status_and_embargo(management: str, status: PubStatus, embargo: dt.datetime | None) -> None:
    stated = read(f"<NewsManagement>{management}</NewsManagement>")

    assert (stated.get("status"), stated.get("embargo")) == (status, embargo)


def test_w3_times_are_of_the_item_before_those_of_the_envelope() -> None:
    sent = "<DateAndTime>20190306T060000Z</DateAndTime>"
    created = "<NewsManagement><FirstCreated>20190304T060000Z</FirstCreated><ThisRevisionCreated>20190305T060000Z"

    both = read(f"{created}</ThisRevisionCreated></NewsManagement>", sent)

    assert (both.get("published").day, both.get("updated").day) == (4, 5)
    assert read("", sent).get("published").day == 6


def test_news_lines_are_fields() -> None:
    stated = described(
        "",
        "<HeadLine>Tea &lt;i&gt;rises&lt;/i&gt;</HeadLine><SubHeadLine>Since 1990</SubHeadLine><ByLine>Ann Poe</ByLine>"
        "<ByLine>Bo Roe</ByLine><KeywordLine>tea; salt/oil</KeywordLine><CreditLine>Quay</CreditLine><NewsLine>"
        '<NewsLineType FormalName="EditorsNote"/><NewsLineText>Pictures follow.</NewsLineText></NewsLine>',
    )

    assert (stated.get("headline"), stated.get("standfirst")) == ("Tea rises", "Since 1990")
    assert (stated.get("byline"), stated.get("source")) == ("Ann Poe, Bo Roe", "Quay")
    assert (stated.all("keywords"), stated.all("notes")) == (("tea", "salt", "oil"), ("Pictures follow.",))


TOPICS = """<TopicSet>
<Topic Duid="t1"><TopicType FormalName="Subject"/><FormalName Scheme="s">04</FormalName>
<Description xml:lang="de">Wirtschaft</Description><Description xml:lang="en">economy</Description></Topic>
<Topic Duid="t2"><TopicType FormalName="Company"/><FormalName Scheme="isin">X1</FormalName>
<Description>Brick</Description></Topic>
<Topic Duid="t3"><TopicType FormalName="City"/><FormalName>OSL</FormalName><Description>Oslo</Description></Topic>
<Topic Duid="t4"><TopicType FormalName="Company"/><FormalName>X2</FormalName></Topic></TopicSet>"""


def test_topics_give_subjects_their_names_and_say_what_else_occurs() -> None:
    occurrences = "".join(f'<TopicOccurrence Topic="#t{number}"/>' for number in (1, 2, 3, 4, 9))
    codes = '<SubjectCode><Subject FormalName="04"/><SubjectMatter FormalName="05"/></SubjectCode>'
    keyword = '<Property FormalName="Keyword" Value="tea"/><Property FormalName="Mood" Value="calm"/>'

    stated = read(
        f"<NewsComponent>{TOPICS}<DescriptiveMetadata>{codes}{keyword}{occurrences}</DescriptiveMetadata></NewsComponent>"
    )

    assert (stated.all("subjects"), stated.all("keywords")) == (("economy", "05"), ("tea",))
    assert stated.all("organisations") == (FeedEntity("Brick", "X1", "isin"),)
    assert stated.all("places") == (FeedEntity("Oslo", "OSL"),)


def test_w37_the_origin_is_the_dateline_and_other_locations_are_what_it_is_about() -> None:
    stated = described(
        location(("City", "Oslo"), ("CountryArea", "Viken"), ("Country", "NOR"))
        + location(("City", "Riga"), how="RelatesTo"),
        "<DateLine>OSLO (QN) -</DateLine>",
    )

    dateline = stated.get("dateline")
    assert (dateline.text, stated.provenance["dateline"].by) == ("OSLO (QN)", "newsml:DateLine")
    (place,) = dateline.places
    assert (place.name, place.kind, place.qualifier, place.country) == ("Oslo", PlaceKind.CITY, "Viken", "NO")
    assert stated.all("places") == (FeedEntity("Riga"),)


@pytest.mark.parametrize(
    ("properties", "name", "country", "qualifier"),
    [
        ((("City", "n/a"), ("Country", "Norway")), "Norway", None, ""),
        ((("City", "Oslo"), ("CountryName", "Norway"), ("CountryCode", "NO")), "Oslo", "NO", "Norway"),
        ((("City", "Oslo"), ("State", "Viken")), "Oslo", None, "Viken"),
    ],
)
def test_w37_a_place_is_its_most_exact_part(
    properties: tuple[tuple[str, str], ...], name: str, country: str | None, qualifier: str
) -> None:
    stated = described(location(*properties, how=""))

    (place,) = stated.get("dateline").places
    assert (place.name, place.country, place.qualifier) == (name, country, qualifier)
    assert stated.provenance["dateline"].by == "newsml:Location"


def test_a_location_without_a_name_is_none() -> None:
    assert described(location(("City", "n/a"))).get("dateline") is None
