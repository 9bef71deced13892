"""Coverage-guided fuzzing of the readers: `make fuzz`. Not part of the suite, which has a short run of its own kind."""
