"""Signing in at the desk: wrong passwords are slowed down, and who is away is signed out."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django import Settings

from newsroom.signing_in import SEEN, client_address

pytestmark = pytest.mark.django_db

LOGIN = "/admin/login/"


@pytest.fixture(autouse=True)
def as_they_lie(settings: Settings) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def jane() -> User:
    return User.objects.create_user("jane", password="tea rose 41", is_staff=True)


def sign_in(password: str, name: str = "jane", address: str = "192.0.2.1") -> int:
    return Client(REMOTE_ADDR=address).post(LOGIN, {"username": name, "password": password}).status_code


def test_after_some_wrong_passwords_even_the_right_one_waits(settings: Settings) -> None:
    wrong = [sign_in("guess") for _ in range(40)]

    assert wrong.index(429) == settings.AXES_FAILURE_LIMIT - 1
    assert sign_in("tea rose 41") == 429


def test_other_names_and_other_addresses_do_not_wait() -> None:
    User.objects.create_user("tom", password="salt rose 41", is_staff=True)
    for _ in range(40):
        sign_in("guess")

    assert sign_in("salt rose 41", name="tom") == 302
    assert sign_in("tea rose 41", address="192.0.2.2") == 302


def test_a_few_wrong_passwords_are_forgotten_with_the_right_one(settings: Settings) -> None:
    for _ in range(3):
        assert [sign_in("guess") for _ in range(settings.AXES_FAILURE_LIMIT - 1)][-1] == 200
        assert sign_in("tea rose 41") == 302


def test_the_page_says_what_to_do() -> None:
    for _ in range(10):
        page = Client().post(LOGIN, {"username": "jane", "password": "guess"})

    assert "Wait a quarter of an hour" in page.content.decode()


def test_a_session_lasts_from_the_last_page_of_the_desk(client: Client, jane: User, settings: Settings) -> None:
    client.force_login(jane)
    Session.objects.update(expire_date=timezone.now() + dt.timedelta(minutes=1))

    client.get("/admin/")
    renewed = Session.objects.get().expire_date
    client.get("/admin/")

    assert renewed - timezone.now() > dt.timedelta(minutes=settings.NEWSROOM_IDLE_MINUTES - 1)
    assert Session.objects.get().expire_date == renewed
    assert SEEN in Session.objects.get().get_decoded()


@pytest.mark.parametrize(("behind", "address"), [(True, "198.51.100.7"), (False, "192.0.2.1")])
def test_the_address_of_who_signs_in_is_told_by_a_trusted_proxy_alone(
    settings: Settings, behind: bool, address: str
) -> None:
    settings.BEHIND_PROXY = behind
    request = RequestFactory().get(LOGIN, REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="10.0.0.1, 198.51.100.7")

    assert client_address(request) == address
