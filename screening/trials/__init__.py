"""Trials as imported from the registry: import, search, browse, the trial page, and the questions' wording."""
