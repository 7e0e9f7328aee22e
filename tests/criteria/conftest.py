"""Texts for the criteria tests: the labelled trees and the pitfalls, as the registry carries them."""

import json
from pathlib import Path

import pytest

from screening.criteria.parser import parse
from screening.criteria.tree import Tree

HERE = Path(__file__).parent


# The shared trees, and those that this project labelled besides: see their README.md.
LABELLED = ("labelled", "labelled-more", "labelled-other")


def texts_in(folder: str) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((HERE / folder).glob("NCT*.txt"))}


def trees_in(folder: str) -> dict[str, list[dict[str, object]]]:
    paths = sorted((HERE / folder).glob("NCT*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8"))["items"] for path in paths}


def labelled_texts() -> dict[str, str]:
    return texts_in("labelled")


def pitfall_texts() -> dict[str, str]:
    return texts_in("pitfalls")


@pytest.fixture
def pitfall():
    texts = pitfall_texts()

    def read(nct_id: str) -> Tree:
        return parse(texts[nct_id])

    return read


@pytest.fixture
def showcase() -> Tree:
    return parse(labelled_texts()["NCT03304080"])
