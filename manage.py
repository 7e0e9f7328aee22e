#!/usr/bin/env python
"""Runs Django's commands, with the embedded PostgreSQL started first where no DATABASE_URL is set."""

import os
import sys

# They touch no row: nobody waits for a server that they do not ask.
WITHOUT_DATABASE = {"parse_criteria"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trialscreen.settings")
    from django.core.management import execute_from_command_line

    from trialscreen import embedded

    try:
        if WITHOUT_DATABASE.isdisjoint(sys.argv[1:2]):
            embedded.start_if_chosen()
    except embedded.DatabaseDidNotStart as error:
        sys.exit(str(error))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
