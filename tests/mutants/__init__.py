"""Breaks the code on purpose, line by line, and counts how often the tests notice."""
