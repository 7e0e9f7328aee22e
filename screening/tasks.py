"""Composition: the tasks of every package, for the worker."""
