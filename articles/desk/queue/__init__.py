"""What waits for a person at the desk, one thing after the other, and what they say of it."""
