"""Mail: headers, parts, senders, forms."""

from __future__ import annotations

import pytest

from articles import wire
from articles.draft import Unreadable
from articles.wire import mime, senders

HEADERS = "From: Quay <desk@quay.example>\nMessage-ID: <1@quay.example>\nSubject: Tea\nMIME-Version: 1.0\n"


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
    assert mime.words(header) == text


@pytest.mark.parametrize(
    ("stated", "name", "address"),
    [
        ("Jane Doe <jane@quay.example>", "Jane Doe", "jane@quay.example"),
        ('"Doe, Jane" <jane@quay.example>', "Doe, Jane", "jane@quay.example"),
        ("jane@quay.example (Jane Doe)", "Jane Doe", ""),
        ("<jane@quay.example>", "", "jane@quay.example"),
        ("", "", ""),
    ],
)
def test_a_sender_has_a_name_and_an_address(stated: str, name: str, address: str) -> None:
    assert senders.split(stated) == (name, address)


@pytest.mark.parametrize(
    ("name", "copy", "sender"),
    [
        ("Quay News", "Tea rose.", senders.Sender(source="Quay News")),
        ("Quay Press newsroom", "Tea rose.", senders.Sender(source="Quay Press")),
        ("QP", "Tea rose.", senders.Sender(source="QP")),
        ("Quay News", "LONDON (QN) - Tea rose.", senders.Sender()),
        ("Jane Doe", "Tea rose.", senders.Sender(byline="Jane Doe")),
        ("Jane Doe", "By Ann Poe\n\nTea rose.", senders.Sender()),
        ("a sender", "Tea rose.", senders.Sender()),
        ("", "Tea rose.", senders.Sender()),
    ],
)
def test_w34_a_sender_is_source_or_author_where_the_copy_names_none(
    name: str, copy: str, sender: senders.Sender
) -> None:
    assert senders.of(name, "", copy) == sender


def test_verbatim_text_is_found_where_it_stands() -> None:
    (draft,) = wire.read(f"{HEADERS}\nTea rose on Monday.\n".encode())

    assert draft.copy_start is not None
    assert draft.decoded.startswith("Tea rose on Monday.", draft.copy_start)


def test_messages_nested_without_end_are_read_to_a_depth() -> None:
    inside = "Content-Type: message/rfc822\n\nSubject: Inside\nMIME-Version: 1.0\n"

    drafts = wire.read((HEADERS + inside * 300 + "\nText.\n").encode())

    assert [draft.skipped for draft in drafts] == ["message"]


def test_an_alert_may_be_all_in_its_subject() -> None:
    (draft,) = wire.read(HEADERS.encode() + b"\n\n")

    assert (draft.headline, draft.copy) == ("Tea", "")


def test_what_cannot_be_read_of_an_attachment_is_noted_with_its_name() -> None:
    part = 'Content-Type: application/xml; name="a.xml"\n\n<rss><channel></channel></rss>\n'
    raw = f'{HEADERS}Content-Type: multipart/mixed; boundary="m"\n\n--m\n\nTea rose.\n--m\n{part}--m--\n'

    drafts = wire.read(raw.encode())

    assert [draft.skipped for draft in drafts] == ["", "attachment (a.xml)"]


def test_a_mail_that_is_attached_as_text_is_no_mail_of_its_own() -> None:
    part = f'Content-Type: text/plain; name="a.eml"\n\n{HEADERS}\nInside.\n'
    raw = f'{HEADERS}Content-Type: multipart/mixed; boundary="m"\n\n--m\n\nTea rose.\n--m\n{part}--m--\n'

    assert [draft.format for draft in wire.read(raw.encode())] == ["email", "text"]


def test_a_mail_without_text_says_so() -> None:
    with pytest.raises(Unreadable, match="holds no text and nothing attached"):
        wire.read(HEADERS.replace("Subject: Tea\n", "").encode() + b"\n\n")


def test_a_nul_in_a_header_is_dropped() -> None:
    (draft,) = wire.read(
        b"From: desk@harbour.example\nSubject: Bridge\0 opens\nDate: Mon, 04 Mar 2019 09:30:00 +0100\n\nIt opened.\n"
    )

    assert draft.headline == "Bridge opens"
