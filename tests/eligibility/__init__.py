"""Tests of the package that decides what answers mean for a trial."""
