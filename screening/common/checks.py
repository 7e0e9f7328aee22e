"""What an installation must have before it may write to people."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error


def replies_reach_somebody(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Whoever sends mail must read the replies: they go to the operator's address."""
    if not settings.EMAIL_HOST or settings.DEMO or settings.OPERATOR_EMAIL:
        return []
    return [
        Error(
            "EMAIL_HOST is set and OPERATOR_EMAIL is not: replies of patients and study centers would reach nobody.",
            hint="Set OPERATOR_EMAIL to a mailbox that somebody reads.",
            id="screening.E001",
        )
    ]
