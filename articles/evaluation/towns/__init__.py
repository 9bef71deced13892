"""Scores on towns drawn from the gazetteer, in sentences of our own: the region's and others, in six languages."""
