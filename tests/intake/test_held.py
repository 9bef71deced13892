"""Items of structured formats that have no body are held, never stored as a headline (W63)."""

from __future__ import annotations

import datetime as dt

import pytest

from articles.parsing import Held, Job, RowValues, parse_job

NOON = dt.datetime(2019, 3, 4, 12, tzinfo=dt.UTC)
NINJS = '{"uri": "urn:tea:1", "pubstatus": "%s", "headline": "Tea rises"}'


def parse(copy: str) -> RowValues | Held:
    (item,) = parse_job(Job(0, "copy", copy.encode(), NOON)).items
    return item


@pytest.mark.parametrize(
    "copy",
    [
        NINJS % "usable",
        "<nitf><body><body.head><hedline><hl1>Tea rises</hl1></hedline></body.head></body></nitf>",
        "<rss><channel><item><title>Tea rises</title><guid>t</guid></item></channel></rss>",
        '<entry xmlns="http://www.w3.org/2005/Atom"><id>t</id><title>Tea rises</title></entry>',
    ],
)
def test_a_structured_item_without_a_body_is_held(copy: str) -> None:
    """W63"""
    assert parse(copy) == Held(0, "Has a headline and no body.")


@pytest.mark.parametrize("copy", [NINJS % "canceled", NINJS % "withheld", "Tea rises\n"])
def test_a_notice_and_a_brief_need_none(copy: str) -> None:
    """W63, W51"""
    item = parse(copy)

    assert isinstance(item, RowValues)
    assert (item.fields["headline"], item.fields["body"]) == ("Tea rises", "")
