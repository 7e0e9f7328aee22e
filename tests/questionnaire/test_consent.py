"""The version that is stored with a screening names one text, for good."""

from hashlib import sha256

from screening.questionnaire.consent import CONSENT_TEXT, CONSENT_VERSION

# A changed text needs a new version here; lines of texts that people agreed to stay.
TEXTS = {"2026-11": "87d45d726fe9a31b"}


def test_each_version_of_the_consent_is_one_text() -> None:
    assert TEXTS[CONSENT_VERSION] == sha256(CONSENT_TEXT.encode()).hexdigest()[:16]
