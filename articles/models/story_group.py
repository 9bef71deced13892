"""What is one story (docs/stories.md): its items, what they are looked up by, what is still to be compared."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from articles.models.article import Article


class StoryGroup(models.Model):
    """What an item shares with its versions, its repeats and the copies of other agencies: its story."""

    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "story of several items"
        verbose_name_plural = "stories of several items"

    def __str__(self) -> str:
        return f"story {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("articles:story-group", args=[self.pk])


class StoryMember(models.Model):
    """
    An item that has been compared, and the story that it is of; alone it is of none.

    `fixed` says that a person put it there, or set it apart: then only a person moves it.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="membership")
    group = models.ForeignKey(StoryGroup, models.SET_NULL, null=True, blank=True, related_name="members")
    day = models.IntegerField(help_text="The day of its own time, counted from the year 1.")
    alert = models.BooleanField(default=False, help_text="A headline without a story to it.")
    fixed = models.BooleanField(default=False)

    class Meta:
        verbose_name = "item of a story"
        verbose_name_plural = "items of stories"
        indexes = [
            models.Index(fields=["day"], condition=models.Q(alert=True), name="story_alert_day"),
            models.Index(fields=["group"], condition=models.Q(fixed=True), name="story_fixed_group"),
        ]

    def __str__(self) -> str:
        return f"story {self.article_id}"


class StoryKey(models.Model):
    """One of the numbers that an item is looked up by; items that share two may be of one story."""

    id = models.BigAutoField(primary_key=True)
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    key = models.BigIntegerField()
    day = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["key", "day", "article"], name="story_key_day")]

    def __str__(self) -> str:
        return str(self.key)


class Uncompared(models.Model):
    """An item that waits to be compared with others. Written with the item; gone when that is done."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="+")

    class Meta:
        verbose_name_plural = "uncompared"

    def __str__(self) -> str:
        return f"story {self.article_id}"
