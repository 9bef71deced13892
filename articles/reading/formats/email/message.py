"""E-mail: the text of the message, and each readable attachment as an item of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from articles.reading.draft import Draft, Provenance, Unreadable
from articles.reading.formats.email.forwarding import forwarded_story, without_list_tag
from articles.reading.formats.email.labelled_fields import fill_labelled_fields
from articles.reading.formats.email.mime import Part, mail_header, mail_parts, parse_mail
from articles.reading.formats.email.senders import sender_of, split_sender
from articles.reading.span import Span
from articles.reading.toolkit.encoding.decoding import Decoded, decode
from articles.reading.toolkit.encoding.file_signatures import signature_of
from articles.reading.toolkit.encoding.sniffing import FileHead
from articles.reading.toolkit.language_tags import language_tag
from articles.reading.toolkit.markup import copy_of, html_paragraphs
from articles.reading.toolkit.provider_key import provider_key
from articles.reading.toolkit.timestamps import Stamp, doubts
from articles.reading.toolkit.web_timestamps import read_web_timestamp

HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,60}):(?=\s|$)", re.MULTILINE)
#: Headers that no other text opens with, and those that letters and press releases open with too.
OF_MACHINES = frozenset(
    (
        "message-id",
        "received",
        "mime-version",
        "return-path",
        "delivered-to",
        "content-transfer-encoding",
        "dkim-signature",
    )
)
OF_PEOPLE = frozenset(("from", "to", "date", "subject", "reply-to", "cc", "sender"))
MBOX = re.compile(r"(?:\A|\n\n)From \S{1,200} .{0,60}\d{4}\n")
REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|i|r)\s*:\s*)+", re.IGNORECASE)
#: A tag before an answer or a forward: only a list puts one there.
TAG_BEFORE = re.compile(r"^\[[^\[\]]{2,40}\]\s*(?=(?:re|fwd?|aw|wg|tr|rv)\s*:)", re.IGNORECASE)
#: The headers that name a mailing list, and those it is to.
LISTS = ("list-id", "list-post", "mailing-list", "x-mailing-list", "x-list", "sender", "to", "cc")
SIGNATURE = re.compile(r"\n-- ?\n")
#: Headers are looked for no further than this.
HEADERS = 20_000
#: A signature is never longer than this.
SIGNED = 1200
PLAIN = "text/plain"
HTML = ("text/html", "application/xhtml+xml")
KINDS = {"image": "picture", "video": "video", "audio": "sound recording", "font": "font"}
#: Texts that are no prose.
OF_OFFICES = {
    "text/calendar": "calendar",
    "text/vcard": "visiting card",
    "text/x-vcard": "visiting card",
    "text/csv": "table",
}
#: Parts that say how the mail was sent, and nothing else.
SILENT = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
          "message/delivery-status", "text/rfc822-headers", "application/ms-tnef")  # fmt: skip
#: Messages in messages are read this deep.
DEEPEST = 5

ReadAttachment = Callable[[bytes, str], list[Draft]]


def _unread(content: bytes, name: str) -> list[Draft]:
    raise Unreadable("Attached files are not read.")


def detect(head: FileHead) -> bool:
    """Whether it opens with the headers of a mail, "From " of a mailbox before them or not."""
    block = MBOX.sub("", head.text.replace("\r\n", "\n"), count=1) if head.text.startswith("From ") else head.text
    found = HEADER.match(block)
    if found is None:
        return False
    named = {name.lower() for name in HEADER.findall(block.split("\n\n", 1)[0].split("\r\n\r\n", 1)[0])}
    return bool(named & OF_MACHINES and (len(named & OF_PEOPLE) > 0 or len(named) >= 4)) or (
        {"from", "date", "subject"} <= named and "@" in block[:4000]
    )


def read(raw: bytes, *, read_attachment: ReadAttachment = _unread) -> list[Draft]:
    """
    Read a mail, or a mailbox of them.

    In:      its bytes; what reads an attached file by its bytes and its name, or raises Unreadable
    Out:     the drafts of each message: its own text first, then its attachments; what is no text has `skipped` set
    Raises:  Unreadable where there is no text and nothing attached
    Rule:    RFC 5322, 2045 to 2047, 3676; plain text is preferred to HTML, unless it says next to nothing
    """
    decoded = decode(raw)
    drafts = [draft for mail in _mails(raw) for draft in _message(parse_mail(mail), decoded, read_attachment, depth=1)]
    if not drafts:
        raise Unreadable("The mail contains no text and nothing attached.")
    return [replace(draft, item=number) for number, draft in enumerate(drafts)]


def _mails(raw: bytes) -> Iterator[bytes]:
    """The messages of a mailbox; a mail that is none is its only one."""
    if not raw.startswith(b"From "):
        yield raw
        return
    text = raw.replace(b"\r\n", b"\n").decode("latin-1")
    starts = [found.end() for found in MBOX.finditer(text)] or [0]
    ends = [found.start() for found in MBOX.finditer(text)][1:] + [len(text)]
    for start, end in zip(starts, ends, strict=True):
        yield text[start:end].encode("latin-1")


def _message(message: Any, decoded: Decoded, read_attachment: ReadAttachment, *, depth: int) -> Iterator[Draft]:
    found = list(mail_parts(message))
    texts = [part for part in found if _is_text(part)]
    rest = [part for part in found if not _is_text(part) and _says_something(part)]
    if texts:
        yield _draft(message, _better(texts), decoded)
    elif not rest and mail_header(message, "subject"):
        # An alert may be all in its subject.
        yield _draft(message, [Part(PLAIN)], decoded)
    for part in rest:
        if part.message is not None and depth < DEEPEST:
            carried = _message(part.message, decoded, read_attachment, depth=depth + 1)
        else:
            carried = _attachment(part, read_attachment)
        # What the mail says of itself is said of all that it carries.
        yield from map(partial(_under, _subjects(message)), carried)


def _under(subjects: tuple[str, ...], draft: Draft) -> Draft:
    """What a mail carries, with what its Subject says."""
    return replace(draft, terms=draft.terms + subjects)


def _subjects(message: Any) -> tuple[str, ...]:
    """The Subject of a mail, also where a form in it has a headline of its own."""
    return tuple(filter(None, [REPLY.sub("", mail_header(message, "subject")), mail_header(message, "comments")]))


def _is_text(part: Part) -> bool:
    """Whether a part is the message's own text."""
    return not part.attached and part.kind in (PLAIN, *HTML) and bool(part.content.strip())


def _says_something(part: Part) -> bool:
    return part.kind not in SILENT and (part.message is not None or bool(part.content.strip()))


def _better(texts: list[Part]) -> list[Part]:
    """The plain text, unless it only says that there is HTML."""
    plain = [part for part in texts if part.kind == PLAIN]
    rich = [part for part in texts if part.kind != PLAIN]
    if not plain or not rich:
        return plain or rich
    says = sum(len(" ".join(_text(part).split())) for part in plain)
    return plain if says >= 200 or says * 4 >= sum(len(_text(part)) for part in rich) else rich


def _text(part: Part) -> str:
    """What a part says: HTML as paragraphs, plain text without the sender's signature, its flowing lines joined."""
    text = decode(part.content, part.charset).text
    if part.kind in HTML:
        return copy_of(html_paragraphs(text))
    found = list(SIGNATURE.finditer(text, max(0, len(text) - SIGNED)))
    if found:
        text = text[: found[-1].start()]
    if part.flowed:  # RFC 3676
        text = re.sub(r"(?<!-) \n(?=[^\s>])", "" if part.deletes_space else " ", text)
    return text.strip("\n")


def _time_problems(dated: str, stamp: Stamp | None) -> tuple[str, ...]:
    """What is wrong with the time of a message: its zone is not certain, or nobody can read it (W69)."""
    if stamp is not None:
        return doubts(stamp, dated)
    return (f"The time “{dated.strip()[:60]}” cannot be read.",) if dated.strip() else ()


def _draft(message: Any, parts: list[Part], decoded: Decoded) -> Draft:
    first = parts[0]
    text = decode(first.content, first.charset)
    copy, sent_by = _story(message, parts)
    dated = mail_header(message, "date")
    stamp = read_web_timestamp(re.sub(r"\s*\([^()]*\)\s*$", "", dated))
    name, address = split_sender(sent_by)
    sender = sender_of(name, address, copy)
    values: dict[str, Any] = {
        "id": mail_header(message, "message-id"),
        "provider": provider_key(address.rpartition("@")[2]),
        "headline": _headline(message),
        "terms": _subjects(message),
        "source": sender.source,
        "byline": sender.byline,
        "published": stamp.time if stamp else None,
        "language": language_tag((first.language or mail_header(message, "content-language")).split(",")[0]),
        "keywords": tuple(filter(None, (word.strip() for word in mail_header(message, "keywords").split(",")))),
    }
    by = {"id": "Message-ID", "headline": "Subject", "source": "From", "byline": "From", "published": "Date",
          "language": "Content-Language", "keywords": "Keywords"}  # fmt: skip
    provenance = {
        field: Provenance(f"email:{by[field]}", _header_span(decoded.text, value), 0.9)
        for field, value in values.items()
        if value and field in by
    }
    if stamp:
        provenance["published"] = Provenance("email:Date", None, stamp.confidence, stamp.note)
    at = decoded.text.find(copy) if copy and first.verbatim and first.kind == PLAIN else -1
    draft = Draft(
        format="email",
        encoding=text.encoding,
        decoded=decoded.text,
        copy=copy,
        copy_start=at if at >= 0 else None,
        provenance=provenance,
        problems=(*text.problems, *_time_problems(dated, stamp)),
        **values,
    )
    return fill_labelled_fields(draft)


def _story(message: Any, parts: list[Part]) -> tuple[str, str]:
    """The text of the parts and who sent it: of a story that is forwarded, who sent it first."""
    copy, sender = copy_of(map(_text, parts)), mail_header(message, "from")
    forwarded = forwarded_story(copy)
    return (forwarded.text, forwarded.sender or sender) if forwarded is not None else (copy, sender)


def _headline(message: Any) -> str:
    """The subject without what replies, forwards and mailing lists set before it."""
    subject = mail_header(message, "subject")
    lists = " ".join(mail_header(message, name) for name in LISTS)
    for _ in range(4):
        shorter = without_list_tag(REPLY.sub("", TAG_BEFORE.sub("", subject)), lists)
        if shorter == subject:
            break
        subject = shorter
    return subject


def _header_span(text: str, value: Any) -> Span | None:
    """Where a value stands to the letter in the first headers of the file."""
    at = text.find(value, 0, HEADERS) if isinstance(value, str) else -1
    return Span(at, at + len(value)) if at >= 0 else None


def _attachment(part: Part, read_attachment: ReadAttachment) -> Iterator[Draft]:
    kind = "message" if part.message is not None else KINDS.get(part.kind.split("/")[0])
    kind = kind or OF_OFFICES.get(part.kind, "")
    kind = kind or re.sub(r"^an? ", "", signature_of(part.content))
    if not kind:
        try:
            yield from read_attachment(part.content, part.name)
            return
        except Unreadable:
            kind = "attachment"
    yield Draft(format="email", skipped=f"{kind} ({part.name[:100]})" if part.name else kind)
