"""CHANGELOG.md: versions with their dates, the newest first, in agreement with the version of the code."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from packaging.version import Version

from newsroom import __version__

CHANGELOG = (Path(__file__).resolve().parent.parent / "CHANGELOG.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
RELEASE = re.compile(r"(\d+\.\d+\.\d+) — (\d{4}-\d{2}-\d{2})")
RELEASES = [found.groups() for heading in HEADINGS if (found := RELEASE.fullmatch(heading))]
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_every_section_is_a_version_with_its_date_or_unreleased() -> None:
    assert RELEASES
    assert HEADINGS[-len(RELEASES) :] == [f"{version} — {day}" for version, day in RELEASES]
    assert HEADINGS[: -len(RELEASES)] in ([], ["Unreleased"])


def test_versions_and_dates_descend() -> None:
    versions = [Version(version) for version, _ in RELEASES]
    days = [dt.date.fromisoformat(day) for _, day in RELEASES]

    assert versions == sorted(set(versions), reverse=True)
    assert days == sorted(days, reverse=True)


def test_the_version_of_the_code_is_the_newest_release_or_one_in_development_after_it() -> None:
    newest, code = Version(RELEASES[0][0]), Version(__version__)

    assert str(code) == __version__
    assert (code > newest and code.is_devrelease) if HEADINGS[0] == "Unreleased" else code == newest


def test_changes_are_listed_by_kind() -> None:
    assert set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)) <= KINDS
