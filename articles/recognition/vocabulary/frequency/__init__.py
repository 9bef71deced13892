"""How often words are written, where that decides whether they are names."""
