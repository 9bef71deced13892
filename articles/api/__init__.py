"""The JSON API: read only, described by its OpenAPI document."""
