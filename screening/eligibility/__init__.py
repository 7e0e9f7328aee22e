"""Decides what answers mean for a trial: three-valued logic, journey and explanation as pure functions."""
