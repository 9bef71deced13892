"""Addresses that end a subscription without signing in: signed, so that nobody can make one up."""

from __future__ import annotations

from django.core.signing import BadSignature, Signer

from articles.models import Follow

#: What signs these addresses and no others.
_SALT = "stop following"


def stop_token(follow: Follow) -> str:
    """What the address that ends this subscription ends with."""
    return Signer(salt=_SALT).sign(f"{follow.pk}-{follow.owner_id}").replace(":", ".")


def follow_of_token(token: str) -> Follow | None:
    """
    The subscription that an address ends; None where it has ended for good.

    Raises:  BadSignature for an address that was made up
    """
    try:
        key, owner = map(int, Signer(salt=_SALT).unsign(token.replace(".", ":")).split("-"))
    except ValueError as error:
        raise BadSignature(token) from error
    return Follow.objects.filter(pk=key, owner_id=owner).first()
