"""Mail: the text of a message, and what is attached to it."""

from __future__ import annotations

import pytest

from articles.reading import formats
from articles.reading.draft import Draft, Unreadable
from articles.reading.formats.email import message
from articles.reading.toolkit.encoding.sniffing import file_head

HEADERS = "From: Quay <desk@quay.example>\nMessage-ID: <1@quay.example>\nSubject: Tea\nMIME-Version: 1.0\n"


def test_verbatim_text_is_found_where_it_stands() -> None:
    (draft,) = formats.read(f"{HEADERS}\nTea rose on Monday.\n".encode())

    assert draft.copy_start is not None
    assert draft.decoded.startswith("Tea rose on Monday.", draft.copy_start)


def test_messages_nested_without_end_are_read_to_a_depth() -> None:
    inside = "Content-Type: message/rfc822\n\nSubject: Inside\nMIME-Version: 1.0\n"

    drafts = formats.read((HEADERS + inside * 300 + "\nText.\n").encode())

    assert [draft.skipped for draft in drafts] == ["message"]


def test_an_alert_may_be_all_in_its_subject() -> None:
    (draft,) = formats.read(HEADERS.encode() + b"\n\n")

    assert (draft.headline, draft.copy) == ("Tea", "")


def test_what_cannot_be_read_of_an_attachment_is_noted_with_its_name() -> None:
    part = 'Content-Type: application/xml; name="a.xml"\n\n<rss><channel></channel></rss>\n'
    raw = f'{HEADERS}Content-Type: multipart/mixed; boundary="m"\n\n--m\n\nTea rose.\n--m\n{part}--m--\n'

    drafts = formats.read(raw.encode())

    assert [draft.skipped for draft in drafts] == ["", "attachment (a.xml)"]


def test_a_mail_that_is_attached_as_text_is_no_mail_of_its_own() -> None:
    part = f'Content-Type: text/plain; name="a.eml"\n\n{HEADERS}\nInside.\n'
    raw = f'{HEADERS}Content-Type: multipart/mixed; boundary="m"\n\n--m\n\nTea rose.\n--m\n{part}--m--\n'

    assert [draft.format for draft in formats.read(raw.encode())] == ["email", "text"]


def test_a_mail_without_text_says_so() -> None:
    with pytest.raises(Unreadable, match="contains no text and nothing attached"):
        formats.read(HEADERS.replace("Subject: Tea\n", "").encode() + b"\n\n")


def test_a_nul_in_a_header_is_dropped() -> None:
    (draft,) = formats.read(
        b"From: desk@harbour.example\nSubject: Bridge\0 opens\nDate: Mon, 04 Mar 2019 09:30:00 +0100\n\nIt opened.\n"
    )

    assert draft.headline == "Bridge opens"


ATTACHED = f"""{HEADERS}Content-Type: multipart/mixed; boundary="m"

--m

Tea rose.
--m
Content-Type: text/plain; name="a.txt"

Salt fell.
--m
Content-Type: image/png; name="b.png"

PNG
--m--
"""


def test_attachments_are_read_by_what_is_given_for_it() -> None:
    asked: list[tuple[bytes, str]] = []

    def read_attachment(content: bytes, name: str) -> list[Draft]:
        asked.append((content.strip(), name))
        return [Draft(headline="Salt"), Draft(headline="Oil")]

    drafts = message.read(ATTACHED.encode(), read_attachment=read_attachment)

    assert asked == [(b"Salt fell.", "a.txt")]
    assert [(draft.item, draft.headline, draft.skipped) for draft in drafts] == [
        (0, "Tea", ""),
        (1, "Salt", ""),
        (2, "Oil", ""),
        (3, "", "picture (b.png)"),
    ]


def test_alone_the_reader_of_mails_notes_what_is_attached() -> None:
    drafts = message.read(ATTACHED.encode())

    assert [draft.skipped for draft in drafts] == ["", "attachment (a.txt)", "picture (b.png)"]


@pytest.mark.parametrize(
    ("plain", "rich", "copy"),
    [("See the HTML.", "<p>Tea rose on Monday, the harbour said, and salt fell.</p>", "Tea rose on Monday"),
     ("Tea rose.", "<p>Tea <b>rose</b>.</p>", "Tea rose.")],
)  # fmt: skip
def test_plain_text_is_preferred_unless_it_says_next_to_nothing(plain: str, rich: str, copy: str) -> None:
    parts = f"--m\n\n{plain}\n--m\nContent-Type: text/html\n\n{rich * 3}\n--m--\n"

    (draft,) = message.read(f'{HEADERS}Content-Type: multipart/alternative; boundary="m"\n\n{parts}'.encode())

    assert draft.copy.startswith(copy)


@pytest.mark.parametrize(
    ("raw", "is_mail"),
    [
        (HEADERS, True),
        ("From: a@quay.example\nDate: Monday\nSubject: Tea\n\n", True),
        (f"From a@quay.example Mon Mar  4 09:00:00 2019\n{HEADERS}", True),
        ("Message-ID: <1@quay.example>\nSubject: Tea\n\n", True),
        ("Message-ID: <1@quay.example>\nX-Tea: 1\n\n", False),
        ("Message-ID: <1@quay.example>\nX-A: 1\nX-B: 2\nX-C: 3\n\n", True),
        ("From: the mayor\nDate: Monday\nSubject: Tea\n\n", False),
        ("Subject: Tea\n\nMessage-ID: is a header", False),
        ("Tea rose.", False),
    ],
)
def test_a_mail_is_detected_by_its_headers(raw: str, *, is_mail: bool) -> None:
    assert message.detect(file_head(raw.encode())) is is_mail


def test_a_signature_and_flowing_lines_are_undone() -> None:
    raw = f"{HEADERS}Content-Type: text/plain; format=flowed\n\nTea rose \non Monday.\n-- \nAnn Poe\n"

    assert message.read(raw.encode())[0].copy == "Tea rose on Monday."
