"""What a person agrees to before the first question; the version is stored with the screening (rules 2)."""

CONSENT_VERSION = "2026-11"

CONSENT_TEXT = (
    "I want to answer these questions. I know that they are about health, that I can stop at any time, "
    "and that only the study team can decide if the trial fits."
)
