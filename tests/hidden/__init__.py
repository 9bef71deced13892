"""That hidden copy is not confirmed to exist, at any address."""
