"""What the commands share: a help text that keeps its lines, exit codes, and what is said of an empty database."""

from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand

STOPPED = 2
INTERRUPTED = 130
NOT_SET_UP = "The database is not set up yet: run manage.py migrate."


class HelpfulCommand(BaseCommand):
    """A command whose help is printed as it is written, with its examples on lines of their own."""

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> Any:
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs)
