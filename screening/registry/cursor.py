"""The position of a download from the registry, as small JSON, so that an interrupted one goes on where it stopped."""

import json
from dataclasses import asdict, dataclass

from screening.registry.errors import CursorError

OTHER_QUERY = "The saved position belongs to another query: the download begins at the first page."


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a download stands: `query` tells what is asked, `next_page` where the next page begins.

    `next_page` is the registry's page token (for a list of NCT numbers: how many are done), "" before the first and
    after the last page. `count` is the number of records received so far.
    """

    query: str
    next_page: str = ""
    count: int = 0

    def to_json(self) -> str:
        """Return the cursor as one line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Cursor":
        """Return the cursor that `to_json` wrote; raise CursorError for anything else."""
        try:
            fields = json.loads(text)
            cursor = cls(**fields)
        except (ValueError, TypeError, RecursionError):
            raise CursorError from None
        if not isinstance(cursor.query, str) or not isinstance(cursor.next_page, str) or type(cursor.count) is not int:
            raise CursorError
        return cursor


def resumed(query: str, resume: Cursor | None) -> tuple[Cursor, str]:
    """Return where to begin and the notice that goes with it."""
    if resume is None or not resume.next_page:
        return Cursor(query), ""
    return (resume, "") if resume.query == query else (Cursor(query), OTHER_QUERY)


def ids_done(cursor: Cursor, wanted: int) -> int:
    """Return how many NCT numbers are done; a saved position that is out of range counts as none."""
    done = int(cursor.next_page) if cursor.next_page.isdecimal() else 0
    return done if done < wanted else 0
