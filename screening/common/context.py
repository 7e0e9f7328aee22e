"""What every template may know of the deployment."""

from django.conf import settings
from django.http import HttpRequest


def deployment(request: HttpRequest) -> dict[str, object]:
    """Whether this is the demo, and whom to ask for help."""
    return {
        "settings_demo": settings.DEMO,
        "operator_name": settings.OPERATOR_NAME,
        "operator_email": settings.OPERATOR_EMAIL,
    }
