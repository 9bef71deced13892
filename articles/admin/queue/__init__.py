"""The queue of the desk: its list, each thing in it, and what the front page shows beside it."""
