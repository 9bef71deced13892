"""The settings of the bench's textbook site: Newsroom's database, and what Django's startproject gives."""

from __future__ import annotations

from newsroom import settings as ours

globals().update({name: value for name, value in vars(ours).items() if name.isupper()})

ROOT_URLCONF = "articles.bench.textbook.urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [{**ours.TEMPLATES[0], "DIRS": [ours.BASE_DIR / "articles" / "bench" / "textbook" / "templates"]}]
