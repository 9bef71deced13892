"""What the API answers with, as its OpenAPI document describes it."""

from __future__ import annotations

from rest_framework import serializers

from articles.reading import PlaceKind, PubStatus, Role


class PlaceSerializer(serializers.Serializer[object]):
    name = serializers.CharField()
    kind = serializers.ChoiceField([kind.value for kind in PlaceKind])
    country = serializers.CharField(allow_null=True, help_text="ISO 3166-1 alpha-2")
    geonames_id = serializers.IntegerField(allow_null=True)
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)


class NamedPlaceSerializer(PlaceSerializer):
    mentions = serializers.ListField(
        child=serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2),
        help_text="[start, end) of each, in characters of the paragraphs joined by a blank line",
    )


class DatelinePlaceSerializer(PlaceSerializer):
    text = serializers.CharField(help_text="as printed, with its qualifier")


class DatelineSerializer(serializers.Serializer[object]):
    text = serializers.CharField(help_text="as printed, without the mark that closes it")
    places = DatelinePlaceSerializer(many=True)
    sources = serializers.ListField(child=serializers.CharField())
    date = serializers.DateField(allow_null=True)


class CreditSerializer(serializers.Serializer[object]):
    name = serializers.CharField()
    role = serializers.ChoiceField([role.value for role in Role])
    outlet = serializers.CharField(allow_null=True)
    place = serializers.CharField(allow_null=True)


class VersionSerializer(serializers.Serializer[object]):
    kind = serializers.CharField(help_text="update, correction, refile, repeat …")
    number = serializers.IntegerField(allow_null=True)


class NamedOrganisationSerializer(serializers.Serializer[object]):
    name = serializers.CharField()
    acronym = serializers.CharField(allow_null=True)
    mentions = serializers.ListField(
        child=serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2)
    )


class AmendmentSerializer(serializers.Serializer[object]):
    kind = serializers.ChoiceField(["correction", "update"])
    at = serializers.DateTimeField()
    words = serializers.CharField(allow_null=True, help_text="what the newsroom tells readers of it")
    changed = serializers.ListField(child=serializers.CharField(), help_text="the keys of what it changed")


class StorySerializer(serializers.Serializer[object]):
    number = serializers.IntegerField()
    address = serializers.URLField(help_text="of its page")
    id = serializers.CharField(help_text="the provider's, or one made from the content")
    version = VersionSerializer(allow_null=True)
    status = serializers.ChoiceField([status.value for status in PubStatus])
    headline = serializers.CharField()
    standfirst = serializers.CharField(allow_null=True)
    byline = serializers.CharField(allow_null=True, help_text="as printed, without “By”")
    dateline = DatelineSerializer(allow_null=True)
    source = serializers.CharField(allow_null=True)  # type: ignore[assignment]
    credits = CreditSerializer(many=True)
    published = serializers.DateTimeField()
    updated = serializers.DateTimeField(allow_null=True)
    embargo = serializers.DateTimeField(allow_null=True)
    language = serializers.CharField(allow_null=True, help_text="BCP 47")
    slug = serializers.CharField(allow_null=True, help_text="the desk's catchline")
    keywords = serializers.ListField(child=serializers.CharField())
    subjects = serializers.ListField(child=serializers.CharField())
    paragraphs = serializers.ListField(child=serializers.CharField())
    places = NamedPlaceSerializer(many=True)
    organisations = NamedOrganisationSerializer(many=True)
    sample = serializers.BooleanField(help_text="invented copy that comes with Newsroom")
    amendments = AmendmentSerializer(many=True, help_text="corrections and updates of this newsroom's, newest first")


class StoryPageSerializer(serializers.Serializer[object]):
    title = serializers.CharField(help_text="the query, in words")
    total = serializers.IntegerField()
    next = serializers.URLField(allow_null=True, help_text="of the following page")
    articles = StorySerializer(many=True)


class ChangeSerializer(serializers.Serializer[object]):
    number = serializers.IntegerField(help_text="of the story, as in /api/articles/<number>/")
    withdrawn = serializers.BooleanField(help_text="it may no longer be read: remove it")


class ChangesSerializer(serializers.Serializer[object]):
    as_of = serializers.DateTimeField(help_text="the `since` to ask with the next time")
    next = serializers.URLField(allow_null=True, help_text="of the following page")
    changes = ChangeSerializer(many=True)


class EntrySerializer(serializers.Serializer[object]):
    name = serializers.CharField()
    slug = serializers.CharField(help_text="the value of the list's parameter for it")
    address = serializers.URLField(help_text="of its page")
    aliases = serializers.ListField(child=serializers.CharField(), help_text="other names, in any language or script")
    count = serializers.IntegerField(help_text="how many stories name it")


class PlaceEntrySerializer(EntrySerializer):
    kind = serializers.CharField()
    country = serializers.CharField(allow_null=True)
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)


class OrganisationEntrySerializer(EntrySerializer):
    acronym = serializers.CharField(allow_null=True)


class WrongSerializer(serializers.Serializer[object]):
    parameter = serializers.CharField()
    value = serializers.CharField()
    reason = serializers.CharField()
    nearest = serializers.CharField(required=False, help_text="the parameter that was probably meant")


class ErrorSerializer(serializers.Serializer[object]):
    error = WrongSerializer()
