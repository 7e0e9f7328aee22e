"""Reads ClinicalTrials.gov records into plain dataclasses, and fetches them; plain Python, no Django."""
