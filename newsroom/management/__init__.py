"""Commands of whoever runs the newsroom; those of its copy are in articles.management."""
