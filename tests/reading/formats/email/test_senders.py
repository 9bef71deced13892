"""Who sent a mail (W34)."""

from __future__ import annotations

import pytest

from articles.reading.formats.email.senders import Sender, sender_of, split_sender


@pytest.mark.parametrize(
    ("stated", "name", "address"),
    [
        ("Jane Doe <jane@quay.example>", "Jane Doe", "jane@quay.example"),
        ('"Doe, Jane" <jane@quay.example>', "Doe, Jane", "jane@quay.example"),
        ("'Jane' <jane@quay.example>", "Jane", "jane@quay.example"),
        ("jane@quay.example (Jane Doe)", "Jane Doe", ""),
        ("<jane@quay.example>", "", "jane@quay.example"),
        ("Jane Doe", "Jane Doe", ""),
        ("", "", ""),
    ],
)
def test_a_sender_has_a_name_and_an_address(stated: str, name: str, address: str) -> None:
    assert split_sender(stated) == (name, address)


@pytest.mark.parametrize(
    ("name", "copy", "sender"),
    [
        ("Quay News", "Tea rose.", Sender(source="Quay News")),
        ("Quay Press newsroom", "Tea rose.", Sender(source="Quay Press")),
        ("Quay Press - Editor", "Tea rose.", Sender(source="Quay Press")),
        ("QP", "Tea rose.", Sender(source="QP")),
        ("Quay News", "LONDON (QN) - Tea rose.", Sender()),
        ("Jane Doe", "Tea rose.", Sender(byline="Jane Doe")),
        ("Jane Doe", "By Ann Poe\n\nTea rose.", Sender()),
        ("Jane Doe", "LONDON (QN) - Tea rose.", Sender(byline="Jane Doe")),
        ("Jane", "Tea rose.", Sender()),
        ("a sender", "Tea rose.", Sender()),
        ("", "Tea rose.", Sender()),
    ],
)
def test_w34_a_sender_is_source_or_author_where_the_copy_names_none(name: str, copy: str, sender: Sender) -> None:
    assert sender_of(name, "", copy) == sender


def test_only_the_opening_of_the_copy_names_its_own() -> None:
    late = "Tea rose. " * 200 + "\nBy Ann Poe\n"

    assert sender_of("Jane Doe", "", late) == Sender(byline="Jane Doe")
