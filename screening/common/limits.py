"""How often one sender may do something that costs others work."""

import hashlib

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.conf import settings
from django.http import HttpRequest


def is_too_often(request: HttpRequest, action: str, *, of: str = "") -> bool:
    """Count this POST of `action` (a key of ACCOUNT_RATE_LIMITS); true where its limit is reached.

    It is counted for the thing `of`, else for the sender: by a keyed hash of the address, which is stored nowhere.
    """
    counted = of or get_adapter().get_client_ip(request)
    key = hashlib.sha256(f"{settings.SECRET_KEY}:{counted}".encode()).hexdigest()
    return not ratelimit.consume(request, action=action, key=key)
