"""
The catalogues of the pages' words: `make messages` brings them up to date.

Reads every word marked for translation out of code and templates, adds what a catalogue lacks, drops what is gone, and
compiles. Babel does the work, so that no gettext needs to be installed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
SPOKEN = [code for code, _ in settings.NEWSROOM_LANGUAGES if code != "en"]
KEYWORDS = {
    "_": None, "gettext": None, "gettext_noop": None, "gettext_lazy": None, "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip


def marked() -> Catalog:
    """Every message that code and templates mark, in the order of the files."""
    found = Catalog(domain="django")
    for path, text in [*_code(), *_templates()]:
        for line, message, _, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
            found.add(message, locations=[(path, line)], context=context)
    return found


def catalogue(language: str) -> Path:
    """Where a language's messages are."""
    return ROOT / "articles" / "locale" / language / "LC_MESSAGES" / "django.po"


def messages_of(language: str) -> Catalog:
    """A language's catalogue as it is."""
    with catalogue(language).open("rb") as file:
        return read_po(file, domain="django")


def compiled(messages: Catalog) -> bytes:
    """A catalogue in the form that gettext reads."""
    out = io.BytesIO()
    write_mo(out, messages)
    return out.getvalue()


def update(language: str) -> None:
    """Brings one catalogue up to date; its own additions under "calendar" are kept."""
    known = messages_of(language)
    calendar = [each for each in known if each.id and "calendar" in each.auto_comments]
    known.update(marked(), no_fuzzy_matching=True)
    for each in calendar:
        known.add(each.id, each.string, auto_comments=["calendar"], context=each.context)
    known.obsolete.clear()
    with catalogue(language).open("wb") as file:
        write_po(file, known, width=120, no_location=True, omit_header=False)
    catalogue(language).with_suffix(".mo").write_bytes(compiled(known))


def _code() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "articles").rglob("*.py")):
        if "migrations" not in path.parts:
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def _templates() -> Iterator[tuple[str, str]]:
    for path in sorted(each for kind in ("*.html", "*.txt") for each in (ROOT / "templates").rglob(kind)):
        if "admin" not in path.relative_to(ROOT).parts:
            code = templatize(path.read_text(encoding="utf-8"), origin=str(path))
            yield str(path.relative_to(ROOT)), "\n".join(line.lstrip() for line in code.splitlines())


if __name__ == "__main__":
    import django

    django.setup()
    for language in SPOKEN:
        update(language)
