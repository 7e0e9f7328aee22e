"""What a second reading of stored trials changes, in lines for a terminal: a trial, its questions, and the sum."""

from collections import Counter
from collections.abc import Iterator

from screening.trials.question_diff import Change, tally
from screening.trials.question_models import Question
from screening.trials.question_reread import Reread

_LONGEST_WORDS = 100


def in_short(found: Reread) -> str:
    """One line: "NCT03304080: 1 added, 0 removed, 2 changed (question 2, sense 1); its approval ends"."""
    parts = found.difference
    if parts is None:
        return f"{found.nct_id}: unchanged"
    counts = f"{len(parts.added)} added, {len(parts.removed)} removed, {len(parts.changed)} changed"
    aspects = ", ".join(f"{name} {number}" for name, number in tally(parts.changed).most_common())
    if not (parts.added or parts.removed or parts.changed):
        aspects = "their order, the remarks on the whole text, or whom it addresses"
    approval = f"; approved by {found.before.approved_by}" if found.ends_an_approval and found.before else ""
    lost = f"; staff's wording lost its criterion: {found.lost}" if found.lost else ""
    return f"{found.nct_id}: {counts}{f' ({aspects})' if aspects else ''}{approval}{lost}"


def in_detail(found: Reread) -> Iterator[str]:
    """The lines that show each item of the trial that is added, removed or changed, old and new together."""
    if found.difference is None:
        return
    for change in found.difference.changed:
        yield from _changed(change)
    for row in found.difference.removed:
        yield from (f"  {row.item} removed: {_words(row)}", f"      old: {_asked(row)}")
    for row in found.difference.added:
        yield from (f"  {row.item} added: {_words(row)}", f"      new: {_asked(row)}")


def _changed(change: Change) -> Iterator[str]:
    old, new = _asked(change.old), _asked(change.new)
    yield f"  {change.new.item} changed ({', '.join(change.aspects)}): {_words(change.new)}"
    yield from (f"      old: {old}", f"      new: {new}") if old != new else (f"      old and new: {new}",)


def _words(row: Question) -> str:
    """The trial's own words, on one line, cut where they are long."""
    words = " ".join(row.text.split())
    return words if len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS].rstrip()}..."


def _asked(row: Question) -> str:
    """What is asked and which answer fits, or why nothing is asked."""
    if not row.fits_if:
        return f"not asked ({row.role}{f', {row.logic}' if row.logic else ''})"
    edited = " [wording by staff]" if row.edited else ""
    assumed = f" [{row.assumed}]" if row.assumed else ""
    return f"{row.question} ({row.fits_if.capitalize()} fits){assumed}{edited}"


def summary(counts: Counter[str], *, applied: bool) -> str:
    """The sum of all trials, on a few lines."""
    unchanged = counts["read"] - counts["changed"]
    trials = "1 trial" if counts["read"] == 1 else f"{counts['read']} trials"
    verb = "changed" if applied else "would change"
    lines = [
        f"{trials} read: {counts['changed']} {verb}, {unchanged} unchanged.",
        f"Their items: {counts['added items']} added, {counts['removed items']} removed, "
        f"{counts['changed items']} changed.",
        f"Wording by staff: {counts['kept']} kept, {counts['lost']} without a criterion in the new reading.",
        f"Approvals that {'ended' if applied else 'would end'}: {counts['approvals']}.",
        f"Screenings in progress that keep their version: {counts['screenings']}.",
    ]
    if counts["problems"]:
        lines.append(f"Not done: {counts['problems']}, see above.")
    if not applied:
        again = " Run it again with --apply to store this." if counts["changed"] else ""
        lines.append(f"Nothing was changed.{again}")
    return "\n".join(lines)
