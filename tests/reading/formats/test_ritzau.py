"""RBNews of Ritzau (W37, W48, W51)."""

from __future__ import annotations

import pytest

from articles.reading.draft import CreditedPerson, Draft, PubStatus, Role, Unreadable, Version
from articles.reading.formats import ritzau
from articles.reading.toolkit.encoding.sniffing import file_head


def read(story: str) -> Draft:
    (draft,) = ritzau.read(f"<RBNews>{story}</RBNews>".encode())
    return draft


def test_a_file_is_detected_by_its_root() -> None:
    assert ritzau.detect(file_head(b"<RBNews>"))
    assert ritzau.detect(file_head(b"<XMLNewsQueuedResponse><RBNews>"))
    assert not ritzau.detect(file_head(b"<XMLNewsQueuedResponse/>"))


def test_a_story_has_the_fields_of_its_elements() -> None:
    draft = read(
        "<NewsID>7</NewsID><PublishDate>2019-03-04T06:00:00+01:00</PublishDate>"
        "<headline>Te &lt;i&gt;stiger&lt;/i&gt;</headline>"
        "<subtitle>Siden 1990</subtitle><strapline>- TE -</strapline><origin>/ritzau/</origin><byLine>Ann Poe</byLine>"
        "<town>Oslo</town><section>Handel</section><SubjectKeyword><k>te</k><k>salt</k></SubjectKeyword>"
        "<TilRedaktionen>Et.\n\nTo.</TilRedaktionen><content>&lt;p&gt;Te steg.&lt;/p&gt;</content>"
    )

    assert (draft.id, draft.headline, draft.standfirst, draft.slug) == ("7", "Te stiger", "Siden 1990", "TE")
    assert (draft.byline, draft.source, draft.copy) == ("/ritzau/", "ritzau", "Te steg.")
    assert draft.published is not None and draft.published.isoformat() == "2019-03-04T06:00:00+01:00"
    assert draft.dateline is not None and draft.dateline.text == "Oslo"
    assert (draft.subjects, draft.keywords) == (("Handel",), ("te", "salt"))
    assert draft.credits == (CreditedPerson("Ann Poe", Role.BYLINE),)


def test_a_source_that_came_by_way_of_the_agency_is_named() -> None:
    draft = read("<origin>Via Quay</origin><byLine>ap</byLine><content>x</content>")

    assert (draft.byline, draft.source, draft.credits) == ("", "Quay", ())


@pytest.mark.parametrize(
    ("elements", "version", "status"),
    [
        ("<version>1</version>", None, PubStatus.USABLE),
        ("<version>2</version>", Version("version", 2), PubStatus.USABLE),
        ("<version>2</version><Korrektion>True</Korrektion>", Version("correction", 2), PubStatus.USABLE),
        ("<NyVersion>true</NyVersion>", Version("update"), PubStatus.USABLE),
        ("<version>3</version><Annuleret>true</Annuleret>", Version("kill", 3), PubStatus.CANCELED),
        ("<Annuleret>false</Annuleret>", None, PubStatus.USABLE),
    ],
)
def test_w51_versions(elements: str, version: Version | None, status: PubStatus) -> None:
    draft = read(elements)

    assert (draft.version, draft.status) == (version, status)


def test_the_answer_of_the_queue_holds_several() -> None:
    stories = "<RBNews><NewsID>7</NewsID></RBNews><RBNews><NewsID>8</NewsID></RBNews>"

    drafts = ritzau.read(f"<XMLNewsQueuedResponse>{stories}</XMLNewsQueuedResponse>".encode())

    assert [(draft.item, draft.id) for draft in drafts] == [(0, "7"), (1, "8")]
    with pytest.raises(Unreadable, match="contains no story"):
        ritzau.read(b"<XMLNewsQueuedResponse/>")
