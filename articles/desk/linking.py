"""What an editor says of a story's links: one that is theirs stands for good, one they removed stays removed."""

from __future__ import annotations

from typing import Any

from articles.models import Credit, DatelinePlace, LinkStatus, OrganisationMention, PlaceMention
from articles.reading import Origin

#: Each kind of link with the column that says what it leads to.
TARGETS: dict[type[Any], str] = {
    PlaceMention: "place",
    OrganisationMention: "organisation",
    DatelinePlace: "place",
    Credit: "person",
}


def rejected_link(row: Any) -> Any | None:
    """The link to the same that a person removed earlier from the same story, if there is one."""
    same = {"article_id": row.article_id, TARGETS[type(row)]: getattr(row, TARGETS[type(row)])}
    if isinstance(row, Credit):
        same["role"] = row.role
    return type(row)._default_manager.filter(**same, standing=LinkStatus.REMOVED).exclude(pk=row.pk).first()


def confirm_link(row: Any) -> Any:
    """
    Save a link as a person's; one to the same that was removed comes back.

    Rule: a mention that a person adds has a person for its origin, and is of a place that the story is mainly about;
          one they confirm keeps where it was read
    """
    earlier = rejected_link(row)
    if earlier is not None and row.pk is None:
        row.pk, row._state.adding = earlier.pk, False
    if row.pk is None and hasattr(row, "origin"):
        row.origin = Origin.EDITOR
        if isinstance(row, PlaceMention) and row.about is None:
            row.about = True
    row.standing, row.confidence = LinkStatus.EDITOR, 1.0
    if earlier is not None and row.pk != earlier.pk:
        earlier.delete()
    row.save()
    return row


def reject_link(row: Any) -> None:
    """Take a link away for good: the row stays, so that no reading brings it back."""
    type(row)._default_manager.filter(pk=row.pk).update(standing=LinkStatus.REMOVED)


def redirect_link(row: Any, target: Any) -> Any:
    """Say that a link leads to another: the old one stays removed, the new one keeps the spans."""
    name = TARGETS[type(row)]
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not field.primary_key and field.name != name
    }
    reject_link(row)
    standing = type(row)._default_manager.filter(article_id=row.article_id, **{name: target})
    if isinstance(row, Credit):
        standing = standing.filter(role=row.role)
    existing = standing.first()
    if existing is None:
        return confirm_link(type(row)(**values, **{name: target}))
    existing.standing = LinkStatus.EDITOR
    existing.save(update_fields=["standing"])
    return existing
