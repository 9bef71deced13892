"""The desk is looked at with the static files as they lie, signed in as an editor."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from articles.desk.accounts import editors


@pytest.fixture(autouse=True)
def as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def editor(db: None) -> User:
    user = User.objects.create_user("jane", is_staff=True)
    user.groups.add(editors())
    return user


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client
