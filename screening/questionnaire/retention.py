"""Deletes screenings whose time is over; only counts per criterion and the proof of deletion stay (rules 4 and 5)."""

from datetime import datetime

from django.db import connection, transaction

from screening.common.models import Deletion
from screening.questionnaire.models import Screening

BATCH = 1000

# One statement for a batch, because counting row by row would lock the counters for long.
COUNT_ANSWERS = """
    INSERT INTO screening_answercount AS counted (question_id, yes, no, unsure)
    SELECT answer.question_id,
           count(*) FILTER (WHERE answer.value = 'yes'),
           count(*) FILTER (WHERE answer.value = 'no'),
           count(*) FILTER (WHERE answer.value = 'unsure')
    FROM screening_answer AS answer
    JOIN screening_question AS question ON question.id = answer.question_id AND question.role = 'criterion'
    WHERE answer.screening_id = ANY(%s)
    GROUP BY answer.question_id
    ORDER BY answer.question_id
    ON CONFLICT (question_id) DO UPDATE
    SET yes = counted.yes + EXCLUDED.yes, no = counted.no + EXCLUDED.no, unsure = counted.unsure + EXCLUDED.unsure
"""


def delete_expired(*, now: datetime) -> int:
    """Delete each screening that expired before `now`, batch by batch; returns how many. Safe to run twice at once."""
    total = 0
    while deleted := _delete_batch(now=now):
        total += deleted
    return total


@transaction.atomic
def _delete_batch(*, now: datetime) -> int:
    expired = Screening.objects.filter(expires_at__lte=now).order_by("expires_at")
    keys = list(expired.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
    if not keys:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(COUNT_ANSWERS, [keys])
    Screening.objects.filter(pk__in=keys).delete()
    Deletion.objects.create(kind="screening", reason="The time for which answers are kept was over.", rows=len(keys))
    return len(keys)
