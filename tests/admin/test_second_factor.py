"""A second factor at the desk."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

pytestmark = pytest.mark.django_db
PHRASE = "a long pass phrase"


@pytest.fixture
def chief() -> Any:
    return get_user_model().objects.create_superuser("chief", password=PHRASE)


def code_of(device: TOTPDevice) -> str:
    """What the app shows once the code before has been used: the next of the half minutes."""
    device.refresh_from_db()
    return f"{totp(device.bin_key, drift=1 if device.last_t >= 0 else 0):06d}"


def sign_in(client: Client, code: str = "") -> bool:
    client.post("/admin/login/?next=/admin/", {"username": "chief", "password": PHRASE, "code": code})
    return client.get("/admin/").status_code == 200


@pytest.fixture
def enrolled(chief: Any) -> tuple[TOTPDevice, list[str]]:
    client = Client()
    client.force_login(chief)
    client.get("/admin/second-factor/")
    device = TOTPDevice.objects.get(user=chief)
    page = client.post("/admin/second-factor/", {"act": "confirm", "code": code_of(device)}).content.decode()
    return device, re.findall(r"<code>([0-9a-f]{5}-[0-9a-f]{5})</code>", page)


def test_without_a_second_factor_name_and_pass_phrase_open_the_desk(client: Client, chief: Any) -> None:
    assert sign_in(client)


def test_an_authenticator_counts_only_once_it_has_shown_a_right_code(client: Client, chief: Any) -> None:
    client.force_login(chief)
    first = client.get("/admin/second-factor/").content.decode()
    again = client.post("/admin/second-factor/", {"act": "confirm", "code": "000000"}).content.decode()

    assert "This code is not right" in again
    assert re.findall("Secret: <code>(.*?)</code>", first) == re.findall("Secret: <code>(.*?)</code>", again)
    assert sign_in(Client())


def test_who_has_set_one_up_needs_its_code_once_each(enrolled: tuple[TOTPDevice, list[str]]) -> None:
    device, _ = enrolled
    code = code_of(device)

    assert not sign_in(Client())
    assert not sign_in(Client(), "000000")
    device.throttle_reset()
    assert sign_in(Client(), f"{code[:3]} {code[3:]}")
    assert not sign_in(Client(), code)


def test_guesses_are_slowed_down(enrolled: tuple[TOTPDevice, list[str]], settings: Settings) -> None:
    settings.OTP_TOTP_THROTTLE_FACTOR = 1000  # seconds, so that none pass while the test runs
    device, _ = enrolled
    code = code_of(device)
    for _ in range(3):
        assert not sign_in(Client(), "000000")

    assert not sign_in(Client(), code), "even the right code has to wait after wrong ones"


def test_a_recovery_code_signs_in_once(enrolled: tuple[TOTPDevice, list[str]]) -> None:
    _, codes = enrolled

    assert len(set(codes)) == 10
    assert sign_in(Client(), codes[0])
    StaticToken.objects.first().device.throttle_reset()  # type: ignore[union-attr]
    assert not sign_in(Client(), codes[0])


def test_a_session_without_the_factor_its_person_has_is_shut_out(
    chief: Any, enrolled: tuple[TOTPDevice, list[str]]
) -> None:
    client = Client()
    client.force_login(chief)

    response = client.get("/admin/")

    assert (response.status_code, response["Location"].partition("?")[0]) == (302, "/admin/login/")


def test_taking_it_off_asks_for_a_code(client: Client, enrolled: tuple[TOTPDevice, list[str]]) -> None:
    device, codes = enrolled
    assert sign_in(client, codes[0])

    wrong = client.post("/admin/second-factor/", {"act": "remove", "code": "nonsense"}).content.decode()
    still = TOTPDevice.objects.count()
    device.refresh_from_db()
    device.throttle_reset()
    client.post("/admin/second-factor/", {"act": "remove", "code": code_of(device)})

    assert "This code is not right" in wrong
    assert (still, TOTPDevice.objects.count(), StaticToken.objects.count()) == (1, 0, 0)
    assert sign_in(Client())


def test_a_newsroom_may_require_it_of_everybody_at_the_desk(client: Client, chief: Any, settings: Settings) -> None:
    settings.NEWSROOM_SECOND_FACTOR = "required"
    client.force_login(chief)

    for path in ("/admin/", "/admin/articles/article/", "/admin/password_change/"):
        assert client.get(path)["Location"] == "/admin/second-factor/"
    assert client.get("/admin/second-factor/").status_code == 200
    assert client.get("/articles/").status_code == 200


def test_nobody_else_reaches_the_page(client: Client) -> None:
    assert client.get("/admin/second-factor/")["Location"].startswith("/admin/login/")
