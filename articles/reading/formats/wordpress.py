"""WordPress' own export (WXR): its posts; pages, pictures and the rest are noted as skipped."""

from __future__ import annotations

import re

from lxml import etree

from articles.reading.draft import Draft, PubStatus, Unreadable
from articles.reading.toolkit import xml
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.feeds import rss_elements
from articles.reading.toolkit.feeds.feed_item import FeedItem, draft_of_item, person_name
from articles.reading.toolkit.markup import html_paragraphs, plain_line
from articles.reading.toolkit.spans import Regions

#: The post's own elements, whichever version of the export wrote them.
EXPORT = "http://wordpress.org/export/"
#: What is not published yet, or not for everybody.
WITHHELD = frozenset(("draft", "pending", "private", "future", "auto-draft", "inherit"))
KINDS = {"attachment": "picture or other attachment", "nav_menu_item": "menu item"}
#: The time that WordPress writes for none.
NO_TIME = "0000-00-00 00:00:00"
#: Short codes for what is no text, with the caption of a picture.
SHORT_CODE = re.compile(
    r"\[(caption|embed)\b[^\]]{0,500}\].{0,2000}?\[/\1\]|\[/?(?:gallery|video|audio|playlist|embed|caption)\b[^\]]{0,500}\]",
    re.DOTALL,
)
CATEGORY_DOMAINS = ("category", "post_tag", "tag", "")
#: The element that each field of a post is read from.
BY = {
    "id": "wordpress:guid",
    "headline": "wordpress:title",
    "standfirst": "wordpress:excerpt",
    "byline": "wordpress:creator",
    "source": "wordpress:channel",
    "language": "wordpress:language",
    "keywords": "wordpress:category",
    "updated": "wordpress:post_modified_gmt",
    "slug": "wordpress:post_name",
    "status": "wordpress:status",
}


def detect(head: FileHead) -> bool:
    return head.root == "rss" and EXPORT in head.text


def read(raw: bytes) -> list[Draft]:
    """
    Read an export.

    In:      WXR 1.0 to 1.2; also ill-formed, which is mended
    Out:     one draft an item; what is no post has `skipped` set to its kind; a draft or private post is withheld, one
             in the bin canceled
    Raises:  Unreadable where it is no XML at all, or holds no item
    Rule:    the times in GMT are preferred to the local ones
    """
    document = xml.parse_xml(raw, what="export", recover=True)
    channel = next(xml.descendants(document.root, "channel"), document.root)
    items = list(xml.children(channel, "item"))
    if not items:
        raise Unreadable("The export contains no item.")
    people = _people(channel)
    source, language = (
        plain_line(rss_elements.child_text(channel, "title")),
        rss_elements.child_text(channel, "language"),
    )
    provider = rss_elements.channel_provider(channel)
    regions = Regions(document.decoded.text, rss_elements.ITEM, len(items))
    return [
        draft_of_item(
            _entry(item, people, source, language, provider),
            item=number,
            form="wordpress",
            decoded=document.decoded,
            regions=regions,
            problems=document.problems,
        )
        for number, item in enumerate(items)
    ]


def _entry(item: etree._Element, people: dict[str, str], source: str, language: str, provider: str) -> FeedItem:
    kind = _own(item, "post_type") or "post"
    headline = plain_line(rss_elements.child_text(item, "title"))
    identity = rss_elements.child_text(item, "guid", "link")
    if kind != "post":
        return FeedItem(id=identity, headline=headline, skipped=KINDS.get(kind, kind.replace("_", " ")))
    login = rss_elements.child_text(item, "dc:creator")
    published, element = _published(item)
    return FeedItem(
        id=identity,
        provider=provider,
        headline=headline,
        content=html_paragraphs(_breaks(rss_elements.child_text(item, "content:encoded"))),
        summary=html_paragraphs(_excerpt(item)),
        authors=(person_name(people.get(login, login)),),
        source=source,
        language=language,
        keywords=_keywords(item),
        published=published,
        updated=_time(item, "post_modified_gmt"),
        slug=_own(item, "post_name"),
        status=_status(_own(item, "status").lower()),
        by={**BY, "published": f"wordpress:{element}"},
    )


def _status(state: str) -> PubStatus:
    if state == "trash":
        return PubStatus.CANCELED
    return PubStatus.WITHHELD if state in WITHHELD else PubStatus.USABLE


def _own(element: etree._Element, named: str) -> str:
    """The text of one of the export's own elements."""
    for child in xml.children(element, named, f"wp:{named}"):
        if EXPORT in str(child.tag) or str(child.tag).startswith("wp:"):
            return xml.text(child)
    return ""


def _people(channel: etree._Element) -> dict[str, str]:
    """The names of those who log in to write."""
    return {
        login: _own(author, "author_display_name") or login
        for author in channel
        if isinstance(author.tag, str) and xml.name(author) in ("author", "wp:author")
        if (login := _own(author, "author_login"))
    }


def _published(item: etree._Element) -> tuple[str, str]:
    if time := _time(item, "post_date_gmt"):
        return time, "post_date_gmt"
    time = rss_elements.child_text(item, "pubDate")
    if time and "-0001" not in time:  # the year of a post that is not published
        return time, "pubDate"
    return _own(item, "post_date").replace(NO_TIME, ""), "post_date"


def _time(item: etree._Element, named: str) -> str:
    said = _own(item, named)
    return f"{said}+00:00" if said and said != NO_TIME else ""


def _excerpt(item: etree._Element) -> str:
    for child in xml.children(item, "encoded", "excerpt:encoded"):
        if "excerpt" in str(child.tag):
            return "".join(str(part) for part in child.itertext()).strip()
    return ""


def _keywords(item: etree._Element) -> tuple[str, ...]:
    return tuple(
        plain_line(xml.text(word))
        for word in xml.children(item, "category")
        if xml.attribute(word, "domain") in CATEGORY_DOMAINS and xml.attribute(word, "nicename") != "uncategorized"
    )


def _breaks(content: str) -> str:
    """What WordPress stores has paragraphs parted by blank lines, which it makes tags of only when it shows them."""
    content = SHORT_CODE.sub("", content)
    if "<p" in content:
        return content
    parts = (part.strip() for part in content.replace("\r\n", "\n").split("\n\n"))
    return "".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in parts if part)
