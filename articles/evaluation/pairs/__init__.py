"""Pairs of items that people judged, and how often the rules of what is one story agree with them."""
