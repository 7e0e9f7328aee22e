"""Figures as people say them."""


def days_in_words(days: int) -> str:
    """ "12 months" for a whole number of years, else days."""
    years, rest = divmod(days, 365)
    if years and not rest:
        return f"{12 * years} months"
    return f"{days} day{'' if days == 1 else 's'}"
