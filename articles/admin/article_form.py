"""The form of a story: lists as lines, and what the machine reads where a person has said something else."""

from __future__ import annotations

import json
from typing import Any

from django import forms

from articles import desk
from articles.models import Article
from articles.parsing import FIELDS
from articles.store import DATELINE_PLACES, OTHER_SOURCES, SOURCE

#: Fields with an input for the day and one for the time.
TIMES = frozenset({"embargo", "published", "updated"})
#: What holds a story back.
HOLDS = ("status", "embargo")
#: Groups of links that are one field to an editor, in words.
GROUPS = {DATELINE_PLACES: "places of the dateline", OTHER_SOURCES: "further sources"}


class Lines(forms.CharField):
    """A list of words or sentences, one a line."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(str(line) for line in value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(data) != list(initial or []))


class StoryForm(forms.ModelForm):  # type: ignore[type-arg]
    keywords = Lines(required=False, help_text="One a line.")
    subjects = Lines(required=False, help_text="One a line.")
    notes = Lines(required=False, help_text="For editors, one a line; never shown to readers.")
    take = forms.MultipleChoiceField(
        required=False,
        label="take the machine's",
        widget=forms.CheckboxSelectMultiple,
        help_text="Ticked values are taken over, and are the machine's again.",
    )

    release = forms.CharField(
        required=False,
        label="why it may be shown",
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text="With a reason the story is shown in spite of the notices above, until the next one comes.",
    )

    drawn = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = [
            "headline", "standfirst", "byline", "body", "language", "dateline", "dateline_date", "source",
            "other_sources", "status", "embargo", "published", "updated", "version_kind", "version_number",
            "slug", "keywords", "subjects", "notes",
        ]  # fmt: skip
        widgets = {
            "headline": forms.TextInput(attrs={"class": "vTextField story-headline", "dir": "auto"}),
            "standfirst": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField", "dir": "auto"}),
            "byline": forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
            "dateline": forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
            "body": forms.Textarea(attrs={"rows": 24, "class": "vLargeTextField story-body", "dir": "auto"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {*self.fields} & {*FIELDS, SOURCE, OTHER_SOURCES}:
            # The form tells what it showed, so that what the machine moved meanwhile is not taken for an edit.
            self.fields[name].show_hidden_initial = self.instance.pk is not None
        if "published" in self.fields:
            self.fields["published"].required = self.instance.pk is not None
        if self.instance.pk is not None:
            self.fields["drawn"].initial = json.dumps(desk.fingerprints(self.instance))
        self._label_times()
        if "take" not in self.fields:
            return
        read = self.instance.suggested
        # What is read of the others is what a person set; ticked they are the machine's again all the same.
        names = [*read, *(name for name in self.instance.corrected if name not in read)]
        choices = [
            (name, f"{_title(name)}: {shown_value(read[name]) if name in read else 'the same'}") for name in names
        ]
        self.fields["take"].choices = choices  # type: ignore[attr-defined]
        for name in self.instance.corrected:
            if name in self.fields:
                self.fields[name].help_text = f"{self.fields[name].help_text} Set by an editor.".strip()

    def _label_times(self) -> None:
        """Say of each of two inputs of a time what it is for."""
        for name in TIMES & {*self.fields}:
            for widget, part in zip(getattr(self.fields[name].widget, "widgets", ()), ("date", "time"), strict=False):
                widget.attrs["aria-label"] = f"{name.capitalize()}, {part}"

    def clean_body(self) -> str:
        """Browsers send CR LF; spans count LF."""
        return "\n".join(self.cleaned_data["body"].splitlines())

    def clean(self) -> dict[str, Any] | None:
        """A story that a notice holds back is shown for a reason, and for nothing less (W67)."""
        said = super().clean() or self.cleaned_data
        if self.instance.pk is None or said.get("release", "").strip() or not desk.standing(self.instance.pk).exists():
            return said
        read = self.instance.suggested
        taken = {name: read[name] for name in said.get("take", ()) if name in read}
        after = {name: taken.get(name, said.get(name, getattr(self.instance, name))) for name in HOLDS}
        if not self.instance.is_readable and Article(**_read(after)).is_readable:
            self.add_error("release" if "release" in self.fields else None, "Say why the story may be shown.")
        return said

    def _save_m2m(self) -> None:
        """Further sources are corrected with the columns."""


def _read(values: dict[str, Any]) -> dict[str, Any]:
    """Values of a form or of a suggestion as a story has them."""
    columns: dict[str, Any] = {name: Article._meta.get_field(name) for name in values}
    return {name: columns[name].to_python(value) for name, value in values.items()}


def _title(name: str) -> str:
    if name.startswith("credits."):
        return f"credits ({name.removeprefix('credits.')})"
    return GROUPS.get(name, name.replace("_", " "))


def shown_value(value: Any) -> str:
    """A value that was read, in quotation marks, cut where it is long."""
    text = ", ".join(map(str, value)) if isinstance(value, list) else str("" if value is None else value)
    return f"“{text[:200]}{'…' if len(text) > 200 else ''}”" if text else "nothing"
