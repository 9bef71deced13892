"""Names of months and zones of time, in the languages of the wires."""
