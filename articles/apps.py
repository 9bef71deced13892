"""The application's name, and what it registers when it starts."""

from __future__ import annotations

from django.apps import AppConfig

from articles import checks  # noqa: F401  (importing registers them)


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Newsroom"

    def ready(self) -> None:
        # Rooms that have rows can be imported only now.
        from articles.background import WORKER
        from articles.tasks import register_worker

        register_worker(WORKER.drain)
