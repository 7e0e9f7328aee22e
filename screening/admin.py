"""Composition: the admin of every package, for Django."""

from screening.common import admin as common

__all__ = ["common"]
