"""The Django project. The version of Newsroom is stated here and nowhere else."""

__version__ = "0.3.0.dev0"
