"""Composition: the admin of every package, for Django."""
