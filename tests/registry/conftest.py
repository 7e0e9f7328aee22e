"""What the registry tests share: the project's own sample, and the smallest record that can be read."""

import copy
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "sample_data" / "studies.jsonl.gz"


def minimal_record(number: int = 1) -> dict[str, Any]:
    """Return a record with an NCT number and a title, nothing else."""
    identification = {"nctId": f"NCT{number:08}", "briefTitle": f"Trial {number}"}
    return {"protocolSection": {"identificationModule": identification}}


@pytest.fixture(scope="session")
def sample_records() -> list[dict[str, Any]]:
    return [json.loads(line) for line in gzip.decompress(SAMPLE.read_bytes()).splitlines()]


@pytest.fixture
def full_record(sample_records: list[dict[str, Any]]) -> dict[str, Any]:
    """The record of NCT03304080, free to be changed."""
    return copy.deepcopy(sample_records[0])
