"""Learns the points by which `screening.criteria.about` tells topic and answerer, from the trees made by hand.

    .venv/bin/pip install -e .[learn]
    .venv/bin/python bench/learn_about.py --validate     how well it does on trials that it has not seen (8 folds)
    .venv/bin/python bench/learn_about.py --write        learns from all trees and writes about_points.tsv

A linear model (multinomial logistic regression, L2): each feature speaks for or against each topic, and the sum
decides. The same trees give the same points. The figures of bench/criteria.py for topic and answerer are measured on
trees that were learnt from; only --validate says what to expect of other trials.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from screening.criteria.about import ANSWERERS, POINTS, TOPICS, Place, features
from screening.criteria.tree import Answerer, Role, Section, Topic

LABELLED = Path(__file__).resolve().parents[1] / "tests" / "criteria"
FOLDS = 8
STRENGTH = 0.6  # the inverse of the regularization: of 0.3, 0.6 and 1.0 the best in --validate
SCALE = 40  # points for one unit of the model's weights
LEAST = 2  # points: fewer are left out
SEEN = 2  # items in which a feature must occur
ASKED = ("topic", "answerer")
Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled item: its trial, what counts for it, and the answers."""

    trial: str
    features: tuple[str, ...]
    topic: str
    answerer: str


def examples() -> Iterator[Example]:
    """All items of all labelled trees; what stands above an item is taken as labelled."""
    for path in sorted(LABELLED.glob("labelled*/NCT*.json")):
        items: list[Item] = json.loads(path.read_text(encoding="utf-8"))["items"]
        yield from _of_trial(path.stem, items)


def _of_trial(trial: str, items: Sequence[Item]) -> Iterator[Example]:
    by_id = {item["id"]: item for item in items}
    before = None
    for item in items:
        above = by_id.get(item["parent"])
        first = above is None and item["section"] != before
        before = item["section"] if above is None else before
        place = Place(
            Section(item["section"]),
            Role(item["role"]),
            first,
            Topic(above["topic"]) if above else None,
            Answerer(above["answerer"]) if above else None,
        )
        yield Example(trial, tuple(features(item["text"], place)), item["topic"], item["answerer"])


def validate(found: Sequence[Example]) -> dict[str, float]:
    """The share of right topics and answerers when each trial is read by a model that has not seen it."""
    trials = [example.trial for example in found]
    right: Counter[str] = Counter()
    for learnt, tested in GroupKFold(FOLDS).split(trials, groups=trials):
        known, new = [found[index] for index in learnt], [found[index] for index in tested]
        for asked in ASKED:
            vectorizer, model = _model(known, asked)
            told = model.predict(vectorizer.transform([_counts(example) for example in new]))
            right[asked] += sum(getattr(example, asked) == one for example, one in zip(new, told, strict=True))
    return {asked: right[asked] / len(found) for asked in ASKED}


def points(found: Sequence[Example]) -> dict[str, dict[str, int]]:
    """The points of each feature; what the model gives to all items stands with the sections, which all items have."""
    table: dict[str, dict[str, int]] = {}
    for asked in ASKED:
        vectorizer, model = _model(found, asked)
        names = vectorizer.get_feature_names_out()
        for name, weights, to_all in zip(model.classes_, model.coef_, model.intercept_, strict=True):
            for feature, weight in zip(names, weights, strict=True):
                if abs(round(weight * SCALE)) >= LEAST:
                    table.setdefault(feature, {})[name] = round(weight * SCALE)
            for section in Section:
                given = table.setdefault(f"S:{section[0]}", {})
                given[name] = given.get(name, 0) + round(to_all * SCALE)
    return table


def _model(found: Sequence[Example], asked: str) -> tuple[Any, Any]:
    seen = Counter(feature for example in found for feature in set(example.features))
    vectorizer = DictVectorizer()
    rows = vectorizer.fit_transform([_counts(example, seen) for example in found])
    model = LogisticRegression(C=STRENGTH, max_iter=500, tol=1e-4)
    return vectorizer, model.fit(rows, [getattr(example, asked) for example in found])


def _counts(example: Example, seen: Counter[str] | None = None) -> dict[str, int]:
    return {feature: 1 for feature in example.features if seen is None or seen[feature] >= SEEN}


def written(table: dict[str, dict[str, int]]) -> str:
    """One line a feature: its name, then the points by topic and answerer."""
    names = [str(name) for name in (*TOPICS, *ANSWERERS)]
    lines = (
        f"{feature}\t{' '.join(f'{name}={given[name]}' for name in names if given.get(name))}\n"
        for feature, given in sorted(table.items())
    )
    return "".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--validate", action="store_true", help="print the figures for trials not seen")
    parser.add_argument("--write", action="store_true", help="learn from all trees and write the points")
    options = parser.parse_args()
    found = list(examples())
    print(f"{len({example.trial for example in found})} trials, {len(found)} items")
    if options.validate:
        print(" ".join(f"{asked} {share:.3f}" for asked, share in validate(found).items()))
    if options.write:
        table = points(found)
        POINTS.write_text(written(table), encoding="utf-8")
        print(f"{len(table)} features in {POINTS.name}")


if __name__ == "__main__":
    main()
