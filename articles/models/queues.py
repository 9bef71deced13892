"""What still has to be done: changes the index has not seen, stories nobody has recognised yet."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef

from articles.models.article import Article


class ChangeQuerySet(models.QuerySet["Change"]):
    def public(self) -> Self:
        """Changes but for those of stories that the public may not know of."""
        return self.filter(~Exists(Article.objects.never_public().filter(pk=OuterRef("article_id"))))


class Change(models.Model):
    """
    A story was stored, changed or removed. Written in the same transaction as the change itself; read by whoever
    keeps a search index. The story's key stands alone, since the story may be gone.
    """

    id = models.BigAutoField(primary_key=True)
    article_id = models.BigIntegerField()
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.id}: story {self.article_id}"


class Waiting(models.Model):
    """
    A story whose places and organisations wait to be recognised. A worker leases it; a lease that ran out, as when
    the worker was killed, is free for the next; done means that the row is gone.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="waiting")
    since = models.DateTimeField(auto_now_add=True)
    leased_until = models.DateTimeField(null=True, blank=True, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "waiting"
        ordering = ["article_id"]

    def __str__(self) -> str:
        return f"story {self.article_id}"
