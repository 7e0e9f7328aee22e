"""Reads eligibility prose into a tree of criteria, each with a plain question; plain Python, no Django."""
