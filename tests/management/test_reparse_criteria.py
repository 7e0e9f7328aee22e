"""Reading stored trials again: shown before it is stored, stored as an import would, and nothing the second time."""

import io
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import DataError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from screening.criteria.parser import parse
from screening.criteria.tree import Population, Reply, Role, Topic, Tree
from screening.management.commands import reparse_criteria
from screening.questionnaire.services import start_screening
from screening.trials import question_import, question_reread
from screening.trials.models import Trial
from screening.trials.question_import import READ_OTHERWISE
from screening.trials.question_models import QuestionSet
from screening.trials.question_services import edit_question, publish_draft, start_draft
from tests.factories import all_rows, imported, imported_trial, nct, record

pytestmark = pytest.mark.django_db


def run(*arguments: str, **options: object) -> tuple[int, str]:
    """Run the command; return its exit code and what it said."""
    said = io.StringIO()
    try:
        call_command("reparse_criteria", *arguments, stdout=said, stderr=said, **options)
    except SystemExit as stop:
        return int(str(stop.code)), said.getvalue()
    except CommandError as error:
        return error.returncode, f"{said.getvalue()}{error}"
    return 0, said.getvalue()


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor")


@pytest.fixture
def other_parser(monkeypatch):
    """From now on the parser reads another way: it asks about smoking in other words, and the inhaler is a note."""

    def read(items):
        for item in items:
            if item.text == "Current smoker":
                yield replace(item, question="Do you smoke today?", fits_if=Reply.NO)
            elif item.text.startswith("Use of an inhaler"):
                yield replace(item, role=Role.NOTE, question="", fits_if=None, negated=None)
            else:
                yield item

    def parse_all(texts):
        trees = [parse(*text) for text in texts]
        return [Tree(tuple(read(tree.items)), tree.outside, tree.assumed) for tree in trees]

    return lambda: monkeypatch.setattr(question_import, "parse_all", parse_all)


def published(trial: Trial) -> QuestionSet:
    return trial.question_sets.get(status="published")


def asked(version: QuestionSet) -> list[str]:
    return list(version.questions.exclude(question="").order_by("item").values_list("question", flat=True))


def edited_smoker(trial: Trial, editor: User, *, text: str = "Current smoker") -> None:
    """A draft in which staff wrote their own question, published."""
    draft = start_draft(trial=trial, user=editor)
    question = draft.questions.get(text__startswith=text)
    edit_question(question=question, wording="Written by staff?", help_text="", topic=Topic.OTHER, hidden=False)
    publish_draft(draft=draft, user=editor)


def test_nothing_would_change_after_an_import():
    imported(record(1), record(2))
    before = all_rows()
    code, said = run()
    assert (code, said.splitlines()[0]) == (0, "2 trials read: 0 would change, 2 unchanged.")
    assert said.splitlines()[-1] == "Nothing was changed."
    assert run("--apply")[1].splitlines()[0] == "2 trials read: 0 changed, 2 unchanged."
    assert all_rows() == before


def test_without_apply_it_only_shows(other_parser):
    imported(record(1), record(2, eligibility={"eligibilityCriteria": "Inclusion Criteria:\n\n* Cough"}))
    before = all_rows()
    other_parser()
    code, said = run()
    assert code == 0
    assert said.splitlines() == [
        f"{nct(1)}: 0 added, 0 removed, 2 changed (question 2, sense 1, role 1)",
        "2 trials read: 1 would change, 1 unchanged.",
        "Their items: 0 added, 0 removed, 2 changed.",
        "Wording by staff: 0 kept, 0 without a criterion in the new reading.",
        "Approvals that would end: 0.",
        "Screenings in progress that keep their version: 0.",
        "Nothing was changed. Run it again with --apply to store this.",
    ]
    assert all_rows() == before


@pytest.mark.parametrize("options", [{"details": True}, {"verbosity": 2}])
def test_details_show_old_and_new_together(other_parser, options):
    imported(record(1))
    was = asked(published(Trial.objects.get()))
    other_parser()
    said = run(**options)[1].splitlines()
    assert said[1:7] == [
        "  2 changed (question, sense, role): Use of an inhaler for 3 months or more",
        f"      old: {was[1]} (Yes fits)",
        "      new: not asked (note)",
        "  3 changed (question): Current smoker",
        f"      old: {was[2]} (No fits)",
        "      new: Do you smoke today? (No fits)",
    ]


def test_items_that_come_and_go_are_shown(monkeypatch):
    trial = imported_trial(record(1))
    only = parse("Inclusion Criteria:\n\n* Cough")
    monkeypatch.setattr(question_import, "parse_all", lambda texts: [only for _ in texts])
    said = run("--details")[1]
    assert "1 added, 3 removed, 0 changed" in said
    assert "  3 removed: Current smoker\n" in said
    assert "  1 added: Cough\n" in said
    run("--apply")
    assert published(trial).questions.get().text == "Cough"


@pytest.mark.parametrize(
    "changed",
    [{"assumed": ("no section headings",)}, {"populations": (Population("Adults", (1,)), Population("Others"))}],
)
def test_what_stands_beside_the_items_counts_too(monkeypatch, changed):
    trial = imported_trial(record(1))
    monkeypatch.setattr(
        question_import, "parse_all", lambda texts: [replace(parse(*text), **changed) for text in texts]
    )
    assert "0 added, 0 removed, 0 changed (their order, the remarks on the whole text, or" in run("--apply")[1]
    assert published(trial).number == 2
    assert "0 changed, 1 unchanged" in run("--apply")[1]


def test_apply_makes_a_new_version_and_the_second_time_nothing(other_parser):
    trial = imported_trial(record(1))
    first = published(trial)
    other_parser()
    code, said = run("--apply")
    assert (code, said.splitlines()[1]) == (0, "1 trial read: 1 changed, 0 unchanged.")
    second = published(trial)
    assert (second.number, second.origin, second.record_sha256) == (2, "import", first.record_sha256)
    assert asked(second)[-1] == "Do you smoke today?"
    first.refresh_from_db()
    assert first.status == "superseded"
    assert "Do you smoke today?" not in asked(first)
    before = all_rows()
    assert "0 changed, 1 unchanged" in run("--apply")[1]
    assert all_rows() == before


def test_a_later_import_of_the_same_record_changes_nothing(other_parser):
    imported(record(1))
    other_parser()
    run("--apply")
    before = all_rows()
    imported(record(1))
    assert all_rows() == before


def test_wording_by_staff_is_kept(other_parser, editor):
    trial = imported_trial(record(1))
    edited_smoker(trial, editor)
    other_parser()
    said = run("--apply")[1]
    assert "Wording by staff: 1 kept, 0 without" in said
    row = published(trial).questions.get(text="Current smoker")
    assert (row.question, row.edited) == ("Written by staff?", True)
    before = all_rows()
    run("--apply")
    assert all_rows() == before


def test_wording_that_loses_its_criterion_is_told_and_stays_in_the_old_version(other_parser, editor):
    trial = imported_trial(record(1))
    edited_smoker(trial, editor, text="Use of an inhaler")
    old = published(trial)
    draft = start_draft(trial=trial, user=editor)
    other_parser()
    said = run()[1]
    assert "; staff's wording lost its criterion: 1" in said
    assert "Wording by staff: 0 kept, 1 without" in said
    run("--apply")
    assert "Written by staff?" in asked(old)
    draft.refresh_from_db()
    assert draft.assumed[-1] == f"{READ_OTHERWISE} “Written by staff?”"
    assert draft.number == published(trial).number + 1


def test_an_approval_that_would_end_is_named(other_parser):
    trial = imported_trial(record(1))
    QuestionSet.objects.filter(pk=published(trial).pk).update(approved_by="Dr. A", approved_at="2026-05-01")
    assert "Approvals that would end: 0." in run()[1]
    other_parser()
    said = run()[1]
    assert "; approved by Dr. A\n" in said
    assert "Approvals that would end: 1." in said
    assert "Approvals that ended: 1." in run("--apply")[1]
    assert published(trial).approved_at is None


def test_screenings_keep_the_version_that_they_began_with(other_parser):
    trial = imported_trial(record(1))
    screening, _ = start_screening(question_set=published(trial))
    over, _ = start_screening(question_set=published(trial))
    over.finished_at, over.outcome = timezone.now(), "open"
    over.save()
    other_parser()
    assert "Screenings in progress that keep their version: 1." in run("--apply")[1]
    for one in (screening, over):
        one.refresh_from_db()
        assert (one.question_set.number, "Do you smoke today?" in asked(one.question_set)) == (1, False)


def test_a_trial_without_a_version_gets_one():
    trial = imported_trial(record(1))
    QuestionSet.objects.filter(trial=trial).update(status="superseded")
    assert "1 would change" in run()[1]
    run("--apply")
    assert published(trial).number == 2


def test_only_the_trials_that_are_named(other_parser):
    imported(record(1), record(2), record(3))
    other_parser()
    assert "2 trials read: 2 would change" in run("--trial", nct(1), nct(3))[1]
    code, said = run("--trial", nct(1), "--trial", nct(9), "--apply")
    assert code == 1
    assert said.splitlines()[0] == f"{nct(9)} is not stored here; import it with manage.py import_trials."
    assert "1 trial read: 1 changed" in said
    assert run("--trial", nct(9))[0] == 1
    code, said = run("--trial", "NCT1")
    assert (code, said) == (2, "'NCT1' is not an NCT number, such as NCT03304080.")


def test_an_interruption_keeps_what_was_done_and_goes_on(other_parser, monkeypatch):
    imported(*[record(number) for number in range(1, 6)])
    other_parser()
    real, stored = question_reread.store, []

    def store(*, found):
        if len(stored) == 2:
            raise KeyboardInterrupt
        stored.append(found.nct_id)
        return real(found=found)

    with monkeypatch.context() as patch:
        patch.setattr(reparse_criteria, "store", store)
        code, said = run("--apply")
    assert code == 130
    assert "Interrupted. What is said below was done" in said
    assert "2 trials read: 2 changed, 0 unchanged." in said
    assert QuestionSet.objects.filter(number=2).count() == 2
    assert "5 trials read: 3 changed, 2 unchanged." in run("--apply")[1]


def test_a_trial_that_the_database_refuses_does_not_stop_the_others(other_parser, monkeypatch):
    imported(record(1), record(2))
    other_parser()
    real = question_reread.store

    def store(*, found):
        if found.nct_id == nct(1):
            raise DataError("too long\nand more")
        return real(found=found)

    monkeypatch.setattr(reparse_criteria, "store", store)
    code, said = run("--apply")
    assert code == 1
    assert f"{nct(1)} was not stored: too long\n" in said
    assert "1 trial read: 1 changed, 0 unchanged." in said
    assert "Not done: 1, see above." in said


def test_what_came_in_between_is_seen_under_the_lock(other_parser):
    trial = imported_trial(record(1))
    other_parser()
    ((found,),) = list(question_reread.read_again())
    changed = {"eligibilityCriteria": "Inclusion Criteria:\n\n* Cough"}
    imported(record(1, eligibility=changed, status={"lastUpdatePostDateStruct": {"date": "2026-06-01"}}))
    assert question_reread.store(found=found).difference is None
    assert published(trial).questions.get().text == "Cough"


def test_queries_do_not_grow_with_the_trials(other_parser):
    counts = []
    for number in (1, 8):
        imported(*[record(one) for one in range(1, number + 1)])
        other_parser()
        with CaptureQueriesContext(connection) as queries:
            run()
        counts.append(len(queries))
    assert counts[0] == counts[1]
