"""Each sample is read as it should be, and every format has some."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.reading import formats
from tests.reading.formats import samples

#: Folders whose name is not that of the format in the registry.
FORMAT_OF_FOLDER = {"newsml1": "newsml"}


@pytest.mark.parametrize("path", samples.EXPECTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_is_read_as_it_should_be(path: Path) -> None:
    assert not samples.misses(samples.wanted(path), samples.read(path), path.stem)


@pytest.mark.parametrize("path", samples.EXPECTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_stands_in_the_folder_of_its_format(path: Path) -> None:
    drafts = formats.read(samples.copy_beside(path).read_bytes())

    # What follows may be in another: what is attached to a mail.
    assert drafts[0].format == FORMAT_OF_FOLDER.get(path.parent.name, path.parent.name)


def test_every_format_of_the_registry_has_samples() -> None:
    folders = {path.parent.name for path in samples.EXPECTED}

    assert {FORMAT_OF_FOLDER.get(name, name) for name in folders} == {name for name, _, _ in formats.REGISTRY}


def test_no_file_of_copy_lacks_its_expectation() -> None:
    copies = {
        path
        for folder in {path.parent for path in samples.EXPECTED}
        for path in folder.iterdir()
        if path.suffix not in (".json", ".jsonl", ".py") and path.is_file()
    }

    assert copies == {samples.copy_beside(path) for path in samples.EXPECTED}
