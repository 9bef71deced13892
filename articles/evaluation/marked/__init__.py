"""Invented stories of our own whose names are marked, and the scores of recognition on them."""
