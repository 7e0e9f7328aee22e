"""What a person agrees to before anything that names them is sent; version and text are kept with the request."""

from django.conf import settings

from screening.common.words import days_in_words
from screening.trials.models import StudyCenter
from screening.trials.sites import center_title

CONTACT_CONSENT_VERSION = "2026-11"

_TEXT = (
    "I want to be contacted by the study team of {center} about the trial {nct_id}. The team gets an email with my "
    "first name. It may see my name, how to reach me, my message, the answers with age, sex and place, and the result. "
    "So may the staff who handle requests for it here, and the administrators of this site. It is deleted here {kept} "
    "after the request is closed, and {at_most} after I sent it at the latest. I can withdraw the request at any time. "
    "Then it is deleted here at once, and the team is told."
)


def consent_text(center: StudyCenter) -> str:
    """The consent for one center, word for word as it is shown and stored."""
    return _TEXT.format(
        center=center_title(center),
        nct_id=center.trial.nct_id,
        kept=days_in_words(settings.REQUEST_KEPT_DAYS),
        at_most=days_in_words(settings.REQUEST_KEPT_AT_MOST_DAYS),
    )
