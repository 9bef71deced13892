"""A newsroom that sends mail, and the mail server of whoever reads it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.contrib.auth.models import User
from pytest_django import Settings

ADDRESS = "https://news.example.org"


class Inbox:
    """Keeps what is delivered; refuses it while `closed`."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.closed = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.closed:
            return "451 Try again later"
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 Taken"

    @property
    def texts(self) -> list[str]:
        return [mail.get_content() for mail in self.mails]


@pytest.fixture
def inbox(settings: Settings) -> Iterator[Inbox]:
    """What a real mail server on this machine was given."""
    found = Inbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(found, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield found
    server.stop()


@pytest.fixture(autouse=True)
def newsroom(settings: Settings, tmp_path: Path) -> None:
    settings.NEWSROOM_ADDRESS = ADDRESS
    settings.NEWSROOM_INDEX = tmp_path / "index"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def reader(db: None) -> User:
    return User.objects.create_user("rosa", email="rosa@example.org", password="a long pass phrase")
