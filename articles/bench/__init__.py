"""How fast the pages and the readers are, over a newsroom of invented copy."""
