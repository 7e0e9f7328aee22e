"""A person's way through a trial's questions, from the opt-in to the result."""
