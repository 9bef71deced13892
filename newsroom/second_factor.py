"""A second factor at the desk: a code from an authenticator app, or one of the recovery codes kept for its loss."""

from __future__ import annotations

import base64
import io
import secrets
from collections.abc import Callable
from typing import Any

import qrcode
import qrcode.image.svg
from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import logout
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django_otp import login as verify_session
from django_otp import match_token
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

#: So many recovery codes are handed out, each of so many bytes.
RECOVERY_CODES, RECOVERY_BYTES = 10, 5
#: Recovery codes are kept in a device of this name.
RECOVERY = "recovery codes"
WRONG = "This code is not right, or was used before. Enter the one that the app shows now."


class SignInForm(AdminAuthenticationForm):
    """Name, pass phrase, and the code of those who have set up a second factor."""

    code = forms.CharField(
        required=False,
        max_length=32,
        label="Code from your authenticator",
        help_text="Only if you have set one up; a recovery code will do as well.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false"}),
    )

    def confirm_login_allowed(self, user: AbstractBaseUser) -> None:
        """Refuses whoever has a second factor and gives no right code; guesses are slowed down by the device."""
        super().confirm_login_allowed(user)  # type: ignore[arg-type]
        self.check_code(user)

    def check_code(self, user: AbstractBaseUser) -> None:
        """
        Take the code of whoever has a second factor.

        Raises:  ValidationError for a wrong one
        """
        if not has_factor(user):
            return
        device = match_token(user, _plain(self.data.get("code", "")))
        if device is None:
            raise forms.ValidationError(WRONG, code="invalid_code")
        user.otp_device = device  # type: ignore[attr-defined]


class ReaderSignInForm(SignInForm):
    """The same for every account, also one that may not enter the desk."""

    def confirm_login_allowed(self, user: AbstractBaseUser) -> None:
        AuthenticationForm.confirm_login_allowed(self, user)  # type: ignore[arg-type]
        self.check_code(user)


class CodeForm(forms.Form):
    """The code that an authenticator app shows."""

    code = forms.CharField(
        max_length=32,
        label="Code that the app shows",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )


def has_factor(user: Any) -> bool:
    """Whether an authenticator of theirs has shown a right code."""
    return bool(TOTPDevice.objects.filter(user=user, confirmed=True).exists())


@never_cache
@sensitive_post_parameters("code")
def set_up(request: HttpRequest) -> HttpResponse:
    """
    A person's own second factor: set up, taken off.

    Rule:    an app is asked for a code before it counts, so that nobody locks themselves out with one that failed;
             taking it off asks for a code too, so that an open session is not enough
    """
    wanted = request.POST.get("act")
    form = CodeForm(request.POST if wanted else None)
    if has_factor(request.user):
        if wanted == "remove" and form.is_valid():
            return _remove(request, form)
        return render(request, "admin/second_factor.html", _page(request, form=form, active=True))
    device = _unconfirmed(request)
    if wanted == "confirm" and form.is_valid():
        if device.verify_token(_plain(form.cleaned_data["code"])):
            return _confirm(request, device)
        form.add_error("code", WRONG)
    return render(request, "admin/second_factor.html", _page(request, form=form, device=device, drawn=_draw(device)))


def second_factor(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """
    Holds the desk shut to sessions that lack the second factor their person has, or must have.

    Rule:    NEWSROOM_SECOND_FACTOR=required leads whoever has none to where it is set up, before anything else
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        where = reverse("second-factor")
        guarded = request.path.startswith(reverse("admin:index")) and request.path not in (
            where, reverse("admin:login"), reverse("admin:logout"), reverse("admin:jsi18n"),
        )  # fmt: skip
        if not guarded or not request.user.is_authenticated or request.user.is_verified():  # type: ignore[attr-defined]
            return get_response(request)
        if has_factor(request.user):
            logout(request)
            return get_response(request)
        if settings.NEWSROOM_SECOND_FACTOR == "required" and request.user.is_staff:
            return HttpResponseRedirect(where)
        return get_response(request)

    return answer


def _page(request: HttpRequest, **more: object) -> dict[str, object]:
    required = settings.NEWSROOM_SECOND_FACTOR == "required"
    return admin.site.each_context(request) | {"title": "Second factor", "required": required, **more}


def _unconfirmed(request: HttpRequest) -> TOTPDevice:
    """The app that is being set up; the same until it is confirmed, so that a page read twice shows one secret."""
    device, _ = TOTPDevice.objects.get_or_create(user=request.user, confirmed=False, defaults={"name": "authenticator"})
    return device


def _confirm(request: HttpRequest, device: TOTPDevice) -> HttpResponse:
    codes = [secrets.token_hex(RECOVERY_BYTES) for _ in range(RECOVERY_CODES)]
    with transaction.atomic():
        device.confirmed = True
        device.save(update_fields=["confirmed"])
        StaticDevice.objects.filter(user=request.user).delete()
        kept = StaticDevice.objects.create(user=request.user, name=RECOVERY)
        StaticToken.objects.bulk_create(StaticToken(device=kept, token=code) for code in codes)
    verify_session(request, device)
    return render(request, "admin/second_factor.html", _page(request, codes=[_in_halves(code) for code in codes]))


def _remove(request: HttpRequest, form: CodeForm) -> HttpResponse:
    if match_token(request.user, _plain(form.cleaned_data["code"])) is None:
        form.add_error("code", WRONG)
        return render(request, "admin/second_factor.html", _page(request, form=form, active=True))
    with transaction.atomic():
        TOTPDevice.objects.filter(user=request.user).delete()
        StaticDevice.objects.filter(user=request.user).delete()
    messages.success(request, "The second factor is off.")
    return redirect("second-factor")


def _draw(device: TOTPDevice) -> dict[str, str]:
    """The secret as an image to scan, and in groups of four letters to type."""
    drawn = io.BytesIO()
    qrcode.make(device.config_url, image_factory=qrcode.image.svg.SvgPathFillImage, box_size=8).save(drawn)
    secret = base64.b32encode(device.bin_key).decode().rstrip("=")
    groups = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return {"image": "data:image/svg+xml;base64," + base64.b64encode(drawn.getvalue()).decode(), "secret": groups}


def _in_halves(code: str) -> str:
    return f"{code[:RECOVERY_BYTES]}-{code[RECOVERY_BYTES:]}"


def _plain(code: str) -> str:
    """A code without the blanks and hyphens that people read it in."""
    return code.replace(" ", "").replace("-", "").strip().lower()
