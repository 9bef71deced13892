#!/usr/bin/env python
"""Newsroom's commands."""

from __future__ import annotations

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    # The development server shows its errors; every other command behaves as production does, since DEBUG makes
    # Django remember each query it runs, which a large ingest cannot afford.
    if "runserver" in sys.argv[1:2]:
        os.environ.setdefault("DEBUG", "1")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit(str(error))
