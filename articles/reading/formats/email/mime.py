"""A mail as its parts: headers decoded, contents unpacked, however deep they are nested."""

from __future__ import annotations

import base64
import binascii
import email
import email.message
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError

from articles.reading.draft import Unreadable
from articles.reading.toolkit.encoding.decoding import decode

#: Messages in messages, and parts in parts, are read this deep.
DEEPEST = 20
#: More parts than this are not read.
MOST = 1000
WORD = re.compile(r"=\?([\w.:*+-]{1,60})\?([bBqQ])\?([^?]{0,20000})\?=")
BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?)")
#: Headers with parameters, which take time in proportion to the square of their length.
PARAMETERS = re.compile(rb"^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
LONGEST = 4000
#: What a badly written header makes the standard library raise.
FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, MessageError)


@dataclass(frozen=True, slots=True)
class Part:
    """
    One part that holds no others, or a message inside the message.

    kind:        its content type, in small letters ("text/plain")
    content:     its bytes, unpacked from base64 and the like
    charset:     as declared, or ""
    name:        the file's name that it is given, or ""
    attached:    whether it is sent as a file
    flowed:      whether its lines flow (RFC 3676), and whether the blank at a line's end goes (DelSp)
    message:     the message that it is, for message/rfc822
    """

    kind: str
    content: bytes = b""
    charset: str = ""
    name: str = ""
    attached: bool = False
    flowed: bool = False
    deletes_space: bool = False
    language: str = ""
    verbatim: bool = False
    message: email.message.Message | None = None


def parse_mail(raw: bytes) -> email.message.Message:
    """
    Parse a mail.

    In:      its bytes
    Out:     the message, whatever is wrong with it
    Raises:  Unreadable where its parts are nested too deep
    """
    try:
        return email.message_from_bytes(PARAMETERS.sub(lambda found: found[0][:LONGEST], raw.lstrip(b" \t\r\n")))
    except RecursionError as error:
        raise Unreadable("The mail contains parts nested too deep to be read.") from error


def mail_parts(message: email.message.Message) -> Iterator[Part]:
    """The parts of a message in order, those of multiparts too; messages inside it are parts of their own."""
    waiting = [(message, 0)]
    for _ in range(MOST):
        if not waiting:
            return
        part, depth = waiting.pop()
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list) and part.get_content_maintype() != "message" and depth < DEEPEST:
            waiting += [(each, depth + 1) for each in reversed(inside) if isinstance(each, email.message.Message)]
        else:
            yield _part(part, inside)


def mail_header(message: email.message.Message, name: str) -> str:
    """A header's value as people read it, on one line; "" where there is none. Its name is given in small letters."""
    return decode_words(_raw(message, name))


def decode_words(value: str) -> str:
    """
    Decode the encoded words of a header.

    In:      "=?utf-8?Q?Caf=C3=A9?= =?utf-8?Q?_au_lait?=", or plain text
    Out:     "Café au lait"
    Raises:  nothing: what cannot be decoded stays as it is
    Rule:    RFC 2047; white space between two encoded words goes; a character may be cut in two by their border
    """
    value = BETWEEN_WORDS.sub(r"\1", " ".join(value.replace("\0", "").split()))
    pieces: list[str] = []
    pending, charset, position = b"", "", 0
    for word in WORD.finditer(value):
        content = _word(word[2], word[3])
        if pending and (word.start() > position or word[1].lower() != charset):
            pieces.append(decode(pending, charset).text)
            pending = b""
        pieces.append(value[position : word.start()])
        pending, charset, position = pending + content, word[1].lower().split("*")[0], word.end()
    if pending:
        pieces.append(decode(pending, charset).text)
    pieces.append(value[position:])
    return " ".join("".join(pieces).split())


def _part(part: email.message.Message, inside: object) -> Part:
    kind = part.get_content_type()
    name = decode_words(_parameter(part, "name", "content-type") or _parameter(part, "filename", "content-disposition"))
    disposition = _raw(part, "content-disposition").split(";")[0].strip().lower()
    if kind == "message/rfc822" and isinstance(inside, list) and inside:
        return Part(kind, name=name, attached=True, message=inside[0])
    encoding = _raw(part, "content-transfer-encoding").strip().lower()
    return Part(
        kind,
        content=_unpacked(part),
        charset=_parameter(part, "charset", "content-type"),
        name=name,
        attached=disposition == "attachment" or bool(name),
        flowed=_parameter(part, "format", "content-type").lower() == "flowed",
        deletes_space=_parameter(part, "delsp", "content-type").lower() == "yes",
        language=decode_words(_raw(part, "content-language")),
        verbatim=encoding in ("", "7bit", "8bit", "binary"),
    )


def _unpacked(part: email.message.Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except FAULTS:
        return b""
    return content if isinstance(content, bytes) else b""


def _word(encoding: str, text: str) -> bytes:
    letters = text.encode("utf-8", "surrogateescape")
    if encoding in "qQ":
        return quopri.decodestring(letters.replace(b"_", b" "), header=False)
    try:
        return base64.b64decode(letters + b"===")
    except (binascii.Error, ValueError):
        return letters


def _raw(message: email.message.Message, name: str) -> str:
    """A header as it stands; bytes that are no ASCII are decoded by evidence."""
    value = next((str(value) for named, value in message.raw_items() if named.lower() == name), "")
    if any("\udc80" <= letter <= "\udcff" for letter in value):
        return decode(value.encode("utf-8", "surrogateescape")).text
    return value


def _parameter(message: email.message.Message, name: str, of: str) -> str:
    try:
        value = message.get_param(name, "", of)
    except FAULTS:
        return ""
    if isinstance(value, tuple):  # RFC 2231: charset, language, value
        charset, _, said = value
        return decode(str(said).encode("latin-1", "replace"), charset or "").text
    return str(value or "")
