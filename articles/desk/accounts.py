"""Who works at the desk, and what they may do there."""

from __future__ import annotations

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import transaction

GROUP = "Editors"
DEMONSTRATION = "editor"

#: What an editor may do to the rows of each model; nothing else in the admin is shown to them.
PERMISSIONS = {
    "article": ("view", "change", "add"),
    "source": ("view", "change", "add"),
    "person": ("view", "change", "add"),
    "organisation": ("view", "change", "add"),
    "place": ("view", "change", "add"),
    "datelineplace": ("view", "change", "add", "delete"),
    "credit": ("view", "change", "add", "delete"),
    "placemention": ("view", "change", "add", "delete"),
    "organisationmention": ("view", "change", "add", "delete"),
    "delivery": ("view",),
    "batch": ("view", "undo"),
    "feed": ("view", "change", "add", "delete"),
    "waiting": ("view",),
    "frontpin": ("pin",),
}


@transaction.atomic
def editors() -> Group:
    """The group of editors, made with its permissions where it is missing; an administrator's changes to it stay."""
    group, made = Group.objects.get_or_create(name=GROUP)
    if made:
        names = [f"{verb}_{model}" for model, verbs in PERMISSIONS.items() for verb in verbs]
        group.permissions.set(Permission.objects.filter(content_type__app_label="articles", codename__in=names))
    return group


@transaction.atomic
def demonstration() -> str:
    """Make the demonstration editor; their password, or "" when they are there already."""
    user, made = get_user_model().objects.get_or_create(username=DEMONSTRATION, defaults={"is_staff": True})
    if not made:
        return ""
    password = secrets.token_urlsafe(12)
    user.set_password(password)
    user.save()
    user.groups.add(editors())
    return password
