"""No structured format stores a headline alone in silence: what stands as a body is read, or a problem says so."""

from __future__ import annotations

import base64
import html
import json

import pytest

from articles.reading import formats, prose
from articles.reading.draft import Draft

WXR = "http://wordpress.org/export/1.2/"
G2 = "http://iptc.org/std/nar/2006-10-01/"
ENCODED = base64.b64encode(b"Tea rose on Monday.\n\nGrowers are glad.").decode()
IMAGE = base64.b64encode(b"\x89PNG").decode()


ATOM = '<entry xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>Tea rises</title>'


def newsmlg2(content: str) -> str:
    return (
        f'<newsItem xmlns="{G2}" guid="tag:tea:1" version="1"><itemMeta><itemClass qcode="ninat:text"/>'
        "<versionCreated>2019-03-04T11:00:00Z</versionCreated></itemMeta>"
        f"<contentMeta><headline>Tea rises</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def newsml(components: str) -> str:
    return (
        "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:tea:1</PublicIdentifier>"
        "</NewsIdentifier></Identification><NewsManagement><Status FormalName='Usable'/></NewsManagement>"
        f"<NewsComponent><NewsLines><HeadLine>Tea rises</HeadLine></NewsLines>{components}</NewsComponent>"
        "</NewsItem></NewsML>"
    )


def nitf(body: str) -> str:
    return f"<nitf><body><body.head><hedline><hl1>Tea rises</hl1></hedline></body.head>{body}</body></nitf>"


def ninjs(**properties: object) -> str:
    return json.dumps(
        {"uri": "urn:tea:1", "versioncreated": "2019-03-04T11:00:00Z", "headline": "Tea rises"} | properties
    )


#: Of every format an item with a headline and nothing that can be read as its body, as many ways as there are.
BARE = {
    "reuters21578": ['<REUTERS NEWID="1"><TEXT TYPE="BRIEF"><TITLE>TEA RISES</TITLE>Blah blah blah.</TEXT></REUTERS>'],
    "anpa": ["\x16\x16\x01W1204\x1f_world\r\nu i\x13\x11 BC-Tea-Prices 03-04 0210\r\n\x02^Tea rises<\r\n\x03\r\n"],
    "iptc7901": ["\x01bdt0200 3 pl 60  dpa 0200\r\n\r\nTea/\r\n\x02Tea rises =\r\n\r\n\x03211259 GMT Mar 19\r\n\x04"],
    "wordpress": [
        f'<rss version="2.0" xmlns:wp="{WXR}"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Tea rises'
        "</title><guid>x</guid><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>"
    ],
    "rss": ['<rss version="2.0"><channel><item><title>Tea rises</title><guid>x</guid></item></channel></rss>'],
    "atom": [
        '<entry xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>Tea rises</title></entry>',
        '<entry xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>Tea rises</title>'
        f'<content type="image/png">{IMAGE}</content></entry>',
    ],
    "jsonfeed": [
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "Tea rises"}]}),
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "items": [{"id": "1", "title": "Tea rises", "content_html": "<img src='a'>"}],
            }
        ),
    ],
    "ninjs": [ninjs(), ninjs(body_html="<p> </p>"), ninjs(bodies=[{"contenttype": "text/html", "value": {"a": 1}}])],
    "newsmlg2": [
        newsmlg2(""),
        newsmlg2("<inlineXML><svg/></inlineXML>"),
        newsmlg2("<inlineXML><scores xmlns=''><team>Oslo</team><team>Bergen</team></scores></inlineXML>"),
        newsmlg2('<remoteContent href="tea.html"/>'),
        newsmlg2('<inlineData encoding="base64">no base64!</inlineData>'),
    ],
    "newsml": [
        newsml(""),
        newsml("<ContentItem Href='tea.txt'><MediaType FormalName='Text'/></ContentItem>"),
        newsml("<ContentItem><DataContent/></ContentItem>"),
    ],
    "nitf": [nitf(""), nitf("<body.content><media><media-caption>Leaves</media-caption></media></body.content>")],
    "ritzau": ["<RBNews><NewsID>9a</NewsID><headline>Tea rises</headline><content/></RBNews>"],
    "html": ["<html><head><title>Tea rises</title></head><body><script>tea()</script></body></html>"],
    "email": ["From: Ann Poe <poe@example.org>\nSubject: Tea rises\nDate: Mon, 4 Mar 2019 10:00:00 +0000\n\n"],
    "text": ["Tea rises\n"],
}
#: A body that stands where a reader does not look first, or in markup that it does not know.
ODD = {
    "newsmlg2-unknown": newsmlg2(
        "<inlineXML><STORY xmlns=''><TEXT><KOP>Tea rises</KOP><DAT><ORT>Lund</ORT><SOURCE>TT</SOURCE></DAT>"
        "<INGRESS><P>Tea rose on <B>Monday</B>.</P></INGRESS><REST><P>Growers are glad.</P></REST></TEXT>"
        "</STORY></inlineXML>"
    ),
    "newsmlg2-no-paragraphs": newsmlg2(
        "<inlineXML><story xmlns=''><lead>Tea rose on <B>Monday</B>.</lead><rest>Growers are glad.</rest></story>"
        "</inlineXML>"
    ),
    "newsmlg2-bare-words": newsmlg2("<inlineXML>Tea rose on Monday.\n\nGrowers are glad.</inlineXML>"),
    "newsml-complex-data": newsml(
        "<NewsComponent><NewsComponent><Role FormalName='Main'/><ContentItem><MediaType FormalName='ComplexData'/>"
        "<MimeType FormalName='text/vnd.IPTC.NITF'/><DataContent><nitf><body><body.content><p>Tea rose on Monday.</p>"
        "<p>Growers are glad.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>"
        "</NewsComponent>"
    ),
    "newsml-encoding": newsml(
        f"<ContentItem><Encoding Notation='base64'><DataContent>{ENCODED}</DataContent></Encoding></ContentItem>"
    ),
    "newsml-unknown": newsml(
        "<ContentItem><DataContent><story><lead>Tea rose on Monday.</lead><rest>Growers are glad.</rest></story>"
        "</DataContent></ContentItem>"
    ),
    "nitf-beside-an-empty-content": nitf("<body.content/><p>Tea rose on Monday.</p><p>Growers are glad.</p>"),
    "ninjs-article": ninjs(article_html="<p>Tea rose on Monday.</p><p>Growers are glad.</p>", article_id="<p>1</p>"),
    "ninjs-body": ninjs(body="<p>Tea rose on Monday.</p><p>Growers are glad.</p>"),
}
TAGGED = "<p>Tea rose on Monday.</p><p>Growers are glad.</p>"
ONCE = html.escape(TAGGED)
TWICE = html.escape(ONCE)
#: Bodies in markup that was escaped, once for its envelope or more often.
ESCAPED = {
    "nitf-escaped": nitf(f"<body.content>{ONCE}</body.content>"),
    "nitf-escaped-twice": nitf(f"<body.content>{TWICE}</body.content>"),
    "nitf-block": nitf(f"<body.content><block>{ONCE}</block></body.content>"),
    "nitf-cdata": nitf(f"<body.content><![CDATA[{TAGGED}]]></body.content>"),
    "nitf-inline": nitf("<body.content>Tea rose on &lt;b&gt;Monday&lt;/b&gt;.\n\nGrowers are glad.</body.content>"),
    **{
        f"{form}-{number}": opening + said + closing
        for form, opening, closing in (
            (
                "rss",
                "<rss><channel><item><title>Tea rises</title><description>",
                "</description></item></channel></rss>",
            ),
            ("atom", ATOM + '<content type="html">', "</content></entry>"),
            ("atom-text", ATOM + "<content>", "</content></entry>"),
            ("atom-summary", ATOM + "<summary>", "</summary></entry>"),
        )
        for number, said in enumerate((ONCE, TWICE, f"<![CDATA[{TAGGED}]]>", f"<![CDATA[{ONCE}]]>"))
    },
    "atom-xhtml": f'{ATOM}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{TAGGED}</div></content></entry>',
    "atom-page": f'{ATOM}<content type="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T'
    f"</title></head><body>{TAGGED}</body></html></content></entry>",
    "newsml-cdata": newsml(f"<ContentItem><DataContent><![CDATA[{TAGGED}]]></DataContent></ContentItem>"),
    "newsmlg2-escaped": newsmlg2(f"<inlineData contenttype='text/html'>{TWICE}</inlineData>"),
    "ninjs-html": ninjs(body_html=ONCE),
    "ninjs-text": ninjs(body_text=ONCE),
    "ninjs-nitf": ninjs(
        bodies=[{"contenttype": "application/nitf+xml", "value": nitf(f"<body.content>{ONCE}</body.content>")}]
    ),
    "jsonfeed": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [{"id": "1", "title": "Tea rises", "content_html": ONCE}],
        }
    ),
}
#: Of these the markup is known.
KNOWN = frozenset(
    (
        "newsml-complex-data",
        "newsml-encoding",
        "newsmlg2-bare-words",
        "nitf-beside-an-empty-content",
        "ninjs-article",
        "ninjs-body",
    )
)


def read(copy: str) -> Draft:
    (draft,) = formats.read(copy.encode())
    return prose.read_prose(draft, received=None, known_place=lambda name: False)


def test_every_format_has_its_item_without_a_body() -> None:
    assert set(BARE) == {form for form, _, _ in formats.REGISTRY}


@pytest.mark.parametrize(
    ("form", "copy"),
    [(form, copy) for form, copies in BARE.items() for copy in copies],
    ids=[f"{form}-{number}" for form, copies in BARE.items() for number in range(len(copies))],
)
def test_a_headline_without_a_body_is_a_problem(form: str, copy: str) -> None:
    draft = read(copy)

    assert (draft.format, draft.headline.lower(), draft.paragraphs) == (form, "tea rises", ())
    assert prose.NO_BODY in draft.problems


@pytest.mark.parametrize("copy", (ODD | ESCAPED).values(), ids=ODD | ESCAPED)
def test_a_body_is_read_wherever_it_stands(copy: str) -> None:
    draft = read(copy)

    assert (draft.headline, draft.skipped) == ("Tea rises", "")
    assert draft.paragraphs == ("Tea rose on Monday.", "Growers are glad.")


@pytest.mark.parametrize("copy", [copy for name, copy in ODD.items() if name not in KNOWN])
def test_that_its_markup_was_not_known_is_a_problem(copy: str) -> None:
    problems = read(copy).problems

    assert [problem for problem in problems if problem.startswith("The body stands in markup that is not known")]
    assert prose.NO_BODY not in problems


def test_what_stands_outside_of_the_paragraphs_is_told() -> None:
    (problem,) = read(ODD["newsmlg2-unknown"]).problems

    assert problem == (
        "The body stands in markup that is not known (STORY); its paragraphs were taken, and left were: “Tea rises”, "
        "“Lund”, “TT”."
    )


def test_a_notice_that_takes_a_story_back_needs_no_body() -> None:
    draft = prose.read_prose(Draft(headline="KILL - Tea rises"), received=None, known_place=lambda name: False)

    assert draft.problems == ()


def test_a_story_with_a_body_has_no_such_problem() -> None:
    draft = prose.read_prose(
        Draft(headline="Tea rises", copy="Tea rose."), received=None, known_place=lambda name: False
    )

    assert draft.problems == ()
