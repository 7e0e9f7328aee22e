"""Tests of the registry package: records, sources and the download, against real files and a real local server."""
