"""Invented copy in the forms agencies send, which `sample` stores so that a new newsroom has something to show."""
