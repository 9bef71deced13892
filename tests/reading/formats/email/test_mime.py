"""Mails as their parts."""

from __future__ import annotations

import pytest

from articles.reading.formats.email import mime

MIXED = b"""Subject: =?utf-8?Q?T=C3=A9?=
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: text/plain; charset=iso-8859-1; format=flowed; delsp=yes
Content-Transfer-Encoding: quoted-printable
Content-Language: fr

Th=E9
--m
Content-Type: application/pdf
Content-Disposition: attachment; filename*=utf-8''th%C3%A9.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--m
Content-Type: message/rfc822

Subject: Inside

Text.
--m--
"""


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("=?utf-8?Q?Caf=C3=A9?= =?utf-8?Q?_au_lait?=", "Café au lait"),
        ("=?utf-8?B?w4k=?= and =?iso-8859-1?q?=E9?=", "É and é"),
        ("=?utf-8?Q?=C3?= =?utf-8?Q?=A9t=C3=A9?=", "été"),
        ("=?windows-1256?B?x9HI7eE=?=", "اربيل"),
        ("=?no-such-charset?Q?Plain?=", "Plain"),
        ("=?utf-8?B?***?=", ""),
        ("=?utf-8?Q?open", "=?utf-8?Q?open"),
        ("Plain  words", "Plain words"),
    ],
)
def test_encoded_words_are_decoded(header: str, text: str) -> None:
    assert mime.decode_words(header) == text


def test_a_message_comes_in_its_parts() -> None:
    text, file, inside = mime.mail_parts(mime.parse_mail(MIXED))

    assert (text.kind, text.content.strip(), text.charset) == ("text/plain", b"Th\xe9", "iso-8859-1")
    assert (text.flowed, text.deletes_space, text.language, text.attached) == (True, True, "fr", False)
    assert not text.verbatim
    assert (file.kind, file.content, file.name, file.attached) == ("application/pdf", b"%PDF-", "thé.pdf", True)
    assert inside.message is not None
    assert mime.mail_header(inside.message, "subject") == "Inside"


def test_a_header_is_one_line_as_people_read_it() -> None:
    message = mime.parse_mail("\n Subject: Été\n  de la mairie\nX-Nul: a\0b\n\nText.".encode("cp1252"))

    assert mime.mail_header(message, "subject") == "Été de la mairie"
    assert mime.mail_header(message, "x-nul") == "ab"
    assert mime.mail_header(message, "from") == ""


def test_a_part_without_an_encoding_is_verbatim() -> None:
    (part,) = mime.mail_parts(mime.parse_mail(b"Subject: Tea\n\nTea rose.\n"))

    assert (part.kind, part.content, part.verbatim) == ("text/plain", b"Tea rose.\n", True)


def test_parts_nested_without_end_are_read_to_a_depth() -> None:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (depth, depth) for depth in range(mime.DEEPEST + 9)
    )

    kinds = [part.kind for part in mime.mail_parts(mime.parse_mail(b"Subject: Tea\n" + opened + b"\nTea rose.\n"))]

    assert kinds == ["multipart/mixed"]
