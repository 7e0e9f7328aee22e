"""Links and references that nobody can guess, of which the database keeps no more than a hash."""

import base64
import hashlib
import hmac
import secrets

from django.conf import settings

# Read out on the phone nothing in it is taken for something else: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, M N.
SPOKEN = "34679ACDEFGHJKPQRTWXY"
SPOKEN_LENGTH = 6


def token_hash(token: str) -> str:
    """What is stored of a token: 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_seed() -> str:
    """128 random bits from which `link_token` makes a link's token: 32 hexadecimal digits."""
    return secrets.token_hex(16)


def link_token(seed: str) -> str:
    """The token (43 characters, 256 bits) of a link.

    It follows from the seed and SECRET_KEY, so that a mail written later can hold the link, and whoever reads the
    database alone cannot.
    """
    digest = hmac.digest(settings.SECRET_KEY.encode(), b"link:" + seed.encode(), "sha256")
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def new_reference() -> str:
    """A reference to read out on the phone, such as "K7M-4QX": 86 million of them, not secret and not guessable."""
    drawn = "".join(secrets.choice(SPOKEN) for _ in range(SPOKEN_LENGTH))
    return f"{drawn[:3]}-{drawn[3:]}"


def as_reference(text: str) -> str:
    """`text` in the form of `new_reference` where it can be one ("k7m 4qx"), else ""."""
    plain = "".join(character for character in text.upper() if character.isalnum())
    if len(plain) != SPOKEN_LENGTH or not set(plain) <= set(SPOKEN):
        return ""
    return f"{plain[:3]}-{plain[3:]}"
