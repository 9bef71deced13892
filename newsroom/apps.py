"""The site as an application of Django's, so that its commands are found."""

from __future__ import annotations

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "newsroom"
    verbose_name = "Site"
