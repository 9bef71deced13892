"""Who sent a mail: an agency, a person, or nobody that a story would name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.reading.toolkit.feeds.feed_item import person_name

MAILBOX = re.compile(r"\s*\"?(?P<name>[^<>\"]{0,200}?)\"?\s*<(?P<address>[^<>\s]{0,300})>")
#: Words of a name that make it an organisation's.
OF_ORGANISATIONS = re.compile(
    r"\b(?:agency|agence|agencia|agenzia|agentur|ajans[ıi]?|news|nachrichten|noticias|notizie|press|presse|prensa|wire|"
    r"media|service|newsroom|desk|editors?|redaktion|rédaction|office|bureau|department|ministry|times|post|herald|"
    r"gazette|tribune|journal|radio|tv|television|broadcasting|network|group|association|foundation|university|"
    r"institute|council|commission|communications?|relations|info|line)\b",
    re.IGNORECASE,
)
#: What is said behind an agency's name of who there sends.
DESK = re.compile(r"[\s,|–-]+(?:desk|newsroom|editors?|alerts?)$", re.I)
PERSON = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,3}[^\W\d_][\w'’-]+")
#: A dateline with its agency, or a line that says who wrote it: the copy names its own.
AGENCY = re.compile(r"^.{2,80}\([^()\n]{2,40}\)\s*(?:[-–—_:]|--)", re.MULTILINE)
BYLINE = re.compile(r"^\s*(?:by|von|par|por|di|door)\s+\S", re.IGNORECASE | re.MULTILINE)
OPENING = 1500


@dataclass(frozen=True, slots=True)
class Sender:
    """What of a sender a story's fields may say."""

    source: str = ""
    byline: str = ""


def split_sender(stated: str) -> tuple[str, str]:
    """
    The name and the address of a From header.

    In:      "Jane Doe <jane@example.org>", "jane@example.org (Jane Doe)", "jane@example.org"
    Out:     ("Jane Doe", "jane@example.org"), or "" for what is not there
    Raises:  nothing
    """
    found = MAILBOX.match(stated[:600])
    if found:
        return found["name"].strip(" '"), found["address"]
    name = person_name(stated)
    return ("", name) if "@" in name else (name, "")


def sender_of(name: str, address: str, copy: str) -> Sender:
    """
    What a sender is to the story.

    In:      name and address of the sender, and the story's copy
    Out:     an organisation is its source, a person its author; each only where the copy does not name its own
    Raises:  nothing
    Rule:    W34 the prose wins; whoever forwards a story is not its source
    """
    opening = copy[:OPENING]
    if OF_ORGANISATIONS.search(name) or (name.isupper() and len(name) > 1 and " " not in name):
        return Sender() if AGENCY.search(opening) else Sender(source=DESK.sub("", name).strip() or name)
    if PERSON.fullmatch(name) and not name.islower():
        return Sender() if BYLINE.search(opening) else Sender(byline=name)
    return Sender()
