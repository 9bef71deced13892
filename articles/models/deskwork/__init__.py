"""What the desk keeps of its own work: what was put aside, what was told to readers, who has what open."""
