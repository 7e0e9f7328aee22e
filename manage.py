#!/usr/bin/env python
"""Runs Django's commands, with the embedded PostgreSQL started first where no DATABASE_URL is set."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trialscreen.settings")
    from django.core.management import execute_from_command_line

    from trialscreen import embedded

    try:
        embedded.start_if_chosen()
    except embedded.DatabaseDidNotStart as error:
        sys.exit(str(error))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
