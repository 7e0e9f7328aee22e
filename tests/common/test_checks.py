"""An installation that sends mail names a mailbox for the replies."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from screening.common.checks import replies_reach_somebody


@pytest.mark.parametrize(
    ("host", "demo", "operator", "found"),
    [
        ("", False, "", []),
        ("mail.example.org", True, "", []),
        ("mail.example.org", False, "help@example.org", []),
        ("mail.example.org", False, "", ["screening.E001"]),
    ],
)
def test_replies_need_a_mailbox_where_mail_is_sent(settings, host, demo, operator, found):
    settings.EMAIL_HOST, settings.DEMO, settings.OPERATOR_EMAIL = host, demo, operator
    assert [message.id for message in replies_reach_somebody(None)] == found


def test_the_check_is_part_of_djangos_own(settings):
    settings.EMAIL_HOST, settings.OPERATOR_EMAIL = "mail.example.org", ""
    with pytest.raises(SystemCheckError, match="OPERATOR_EMAIL"):
        call_command("check")
