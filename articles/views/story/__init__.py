"""The page of a story, its versions, and how each value was read."""
