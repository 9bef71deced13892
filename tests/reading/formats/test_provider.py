"""Who gave an item its id, as each format says it (W68)."""

from __future__ import annotations

import pytest

from articles.reading import formats

ATOM = (
    "<feed xmlns='http://www.w3.org/2005/Atom'>{}<entry><id>7</id><title>Tea rises</title>"
    "<content>Tea rose.</content>{}</entry></feed>"
)
RSS = (
    "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' xmlns:wp='http://wordpress.org/export/1.2/'><channel>"
    "{}<item><guid>7</guid><title>Tea rises</title><description>Tea rose.</description></item></channel></rss>"
)
NITF = (
    "<nitf><head><title>Tea rises</title><docdata><doc-id id-string='7'/><doc.copyright holder='Tea Wire'/></docdata>"
    "</head><body><body.head><distributor>Tea Wire</distributor></body.head><body.content><p>Tea rose.</p>"
    "</body.content></body></nitf>"
)
G2 = (
    "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='7' standard='NewsML-G2' standardversion='2.29'>"
    "<itemMeta><itemClass qcode='ninat:text'/><provider literal='tea.example'/></itemMeta><contentMeta>"
    "<headline>Tea rises</headline></contentMeta><contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'>"
    "<body><p>Tea rose.</p></body></html></inlineXML></contentSet></newsItem>"
)
NEWSML = (
    "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>tea.example</ProviderId><DateId>20260304</DateId>"
    "<NewsItemId>7</NewsItemId><RevisionId PreviousRevision='0' Update='N'>1</RevisionId><PublicIdentifier>"
    "urn:newsml:tea.example:20260304:7:1N</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines>"
    "<HeadLine>Tea rises</HeadLine></NewsLines><ContentItem><DataContent><p>Tea rose.</p></DataContent></ContentItem>"
    "</NewsComponent></NewsItem></NewsML>"
)
FEED = '{{"version": "https://jsonfeed.org/version/1.1", {} "items": [{{"id": "7", "content_text": "Tea rose."}}]}}'
NINJS = '{"uri": "7", "type": "text", "provider": "Tea Wire", "headline": "Tea rises", "body_text": "Tea rose."}'
MAIL = (
    "From: Tea Desk <desk@tea.example>\nMessage-ID: <7@mx.relay.example>\nSubject: Tea rises\n"
    "Content-Type: text/plain\n\nTea rose in the shops of the town.\n"
)


@pytest.mark.parametrize(
    ("copy", "name", "provider"),
    [
        (ATOM.format("<link href='https://www.tea.example/news'/><title>News</title>", ""), "a.xml", "tea.example"),
        (ATOM.format("<id>tag:tea.example,2026:feed</id><title>News</title>", ""), "a.xml", "tea.example"),
        (ATOM.format("<title>Tea  Wire</title>", ""), "a.xml", "tea wire"),
        (
            ATOM.format("<link href='https://planet.example/'/>", "<source><id>https://tea.example/feed</id></source>"),
            "a.xml",
            "tea.example",
        ),
        (RSS.format("<link>http://TEA.example/</link><title>News</title>"), "r.xml", "tea.example"),
        (RSS.format("<atom:link href='https://tea.example/rss' rel='self'/>"), "r.xml", "tea.example"),
        (RSS.format("<title>Tea Wire</title>"), "r.xml", "tea wire"),
        (RSS.format(""), "r.xml", ""),
        (RSS.format("<link>https://tea.example</link><wp:wxr_version>1.2</wp:wxr_version>"), "w.xml", "tea.example"),
        (FEED.format('"home_page_url": "https://tea.example/", "title": "News",'), "f.json", "tea.example"),
        (FEED.format('"title": "Tea Wire",'), "f.json", "tea wire"),
        (NINJS, "n.json", "tea wire"),
        (NITF, "n.xml", "tea wire"),
        (NEWSML, "n.xml", "tea.example"),
        (G2, "g.xml", "tea.example"),
        (MAIL, "m.eml", "tea.example"),
    ],
)
def test_a_format_says_who_gave_the_id(copy: str, name: str, provider: str) -> None:
    """W68"""
    (draft,) = formats.read(copy.encode(), name)

    assert draft.provider == provider


def test_an_id_that_names_its_giver_says_it_where_nothing_else_does() -> None:
    """W68"""
    (draft,) = formats.read(RSS.format("").replace(">7<", ">https://tea.example/7<").encode(), "r.xml")

    assert draft.provider == "tea.example"
