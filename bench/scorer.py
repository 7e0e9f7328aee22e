"""Scores predicted criteria trees against hand-labelled ones: the benchmark's measures, on lists of items as dicts.

Figures, all 0 to 1:
  exact_f1      items whose words equal a labelled item's words (markers, case and punctuation aside)
  item_f1       items that share at least 80 % of their words with a labelled one, each paired once
  coverage      words of the labelled text that stand in some predicted item
  section role parent logic fits_if applies_to topic answerer
                agreement over the paired items (logic where either has one; fits_if over paired criteria)
  tree_exact    trials in which every criterion and group is found with the right section, role, parent, logic and
                fits_if, and nothing else is
  verdict       agreement of the eligibility verdict (fits / does not fit / open) for 300 made-up people a trial, whose
                answers are drawn for the labelled criteria and carried over to the paired predicted ones
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

PEOPLE = 300
YES, NO, OPEN = 1, 0, None
DECIDING = ("criterion", "group")
AGREEMENTS = ("section", "role", "parent", "logic", "fits_if", "applies_to", "topic", "answerer")

Item = Mapping[str, Any]
Items = Sequence[Item]
Answers = dict[Any, int | None]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def overlap(a: list[str], b: list[str]) -> float:
    """Share of words in common, as multisets, over the larger of both."""
    return ratio((Counter(a) & Counter(b)).total(), max(len(a), len(b)))


def pair(gold: Items, predicted: Items) -> tuple[dict[int, int], dict[int, int]]:
    """Best pairs first, each item once; ties go to the nearest position."""
    g = [words(i["text"]) for i in gold]
    p = [words(i["text"]) for i in predicted]
    scale = max(len(gold), len(predicted), 1)
    candidates = []
    for a, gw in enumerate(g):
        for b, pw in enumerate(p):
            share = overlap(gw, pw)
            if share >= 0.8:
                candidates.append((share - 0.001 * abs(a - b) / scale, a, b))
    candidates.sort(reverse=True)
    of_gold: dict[int, int] = {}
    of_predicted: dict[int, int] = {}
    for _, a, b in candidates:
        if a not in of_gold and b not in of_predicted:
            of_gold[a], of_predicted[b] = b, a
    return of_gold, of_predicted


def children(items: Items) -> dict[Any, list[Item]]:
    kids: dict[Any, list[Item]] = defaultdict(list)
    for item in items:
        kids[item.get("parent")].append(item)
    return kids


def combine(values: list[int | None], decisive: int) -> int | None:
    """`decisive` if it is among the values, else OPEN if any is open, else the other one."""
    if decisive in values:
        return decisive
    return OPEN if OPEN in values else 1 - decisive


def applies(item: Item, sex: str) -> bool:
    return item.get("applies_to", "all") in ("all", sex)


def passes(item: Item, kids: dict[Any, list[Item]], answers: Answers, sex: str) -> int | None:
    """Does the person get past this item? YES, NO or OPEN; items for the other sex are left out by the caller."""
    below = [k for k in kids[item["id"]] if k.get("role") in ("criterion", "group", "heading") and applies(k, sex)]
    if item.get("role") == "criterion" or not below:
        answer = answers.get(item["id"], OPEN)
        return OPEN if answer is OPEN else int(answer == (item.get("fits_if", "yes") == "yes"))
    values = [passes(k, kids, answers, sex) for k in below]
    excluding = item.get("section") == "exclusion"
    if item.get("min"):  # so many of the children must be true for the item to be true
        true = [v if v is OPEN or not excluding else 1 - v for v in values]
        sure, possible = sum(v == YES for v in true), sum(v != NO for v in true)
        value = YES if sure >= item["min"] else NO if possible < item["min"] else OPEN
        return value if value is OPEN or not excluding else 1 - value
    logic = item.get("logic") or ("any" if excluding else "all")
    one_passing_suffices = (logic == "any") != excluding
    return combine(values, YES if one_passing_suffices else NO)


def verdict(items: Items, answers: Answers, sex: str) -> int | None:
    """Fits (YES), does not fit (NO) or OPEN: the person gets past every root that applies."""
    kids = children(items)
    known = {i["id"] for i in items}
    results = []
    for item in items:
        root = item.get("parent") not in known
        counts = item.get("role") in ("criterion", "group", "heading") and item.get("section") in (
            "inclusion",
            "exclusion",
        )
        if not root or not counts or not applies(item, sex):
            continue
        if item["role"] != "criterion" and not kids[item["id"]]:
            continue
        results.append(passes(item, kids, answers, sex))
    return combine(results, NO) if results else OPEN


def person(items: Items, rng: random.Random) -> tuple[str, Answers]:
    """A made-up person near eligible, as answers to the plain questions: a few are turned round, a few left open."""
    sex = rng.choice(["female", "male"])
    answers: Answers = {
        i["id"]: int(i["fits_if"] == "yes") for i in items if i["role"] == "criterion" and applies(i, sex)
    }
    ids = list(answers)
    for i in rng.sample(ids, min(len(ids), rng.choice([0, 0, 1, 1, 2, 3]))):
        answers[i] = 1 - (answers[i] or 0)
    for i in rng.sample(ids, min(len(ids), rng.choice([0, 0, 0, 1, 2]))):
        answers[i] = OPEN
    return sex, answers


def score_trial(gold: Items, predicted: Items, rng: random.Random) -> dict[str, Any]:
    g2p, p2g = pair(gold, predicted)
    agree, exact_tree = agreements(gold, predicted, g2p)
    extra = any(b not in p2g and other.get("role") in DECIDING for b, other in enumerate(predicted))
    return {
        "gold": len(gold),
        "predicted": len(predicted),
        "paired": len(g2p),
        "exact": sum(words(gold[a]["text"]) == words(predicted[b]["text"]) for a, b in g2p.items()),
        **coverage(gold, predicted),
        "agree": agree,
        "tree_exact": exact_tree and not extra,
        "verdict": verdicts(gold, predicted, g2p, rng),
    }


def coverage(gold: Items, predicted: Items) -> dict[str, int]:
    """How many words the labelled items have, and how many of these stand in predicted ones, each counted once."""
    wanted = Counter(w for item in gold for w in words(item["text"]))
    have = Counter(w for item in predicted for w in words(item["text"]))
    return {"words": wanted.total(), "covered": (wanted & have).total()}


def agreements(gold: Items, predicted: Items, g2p: dict[int, int]) -> tuple[dict[str, list[int]], bool]:
    """By name how many paired items agree, of how many; and whether each one that decides something was found so."""
    at = {item["id"]: n for n, item in enumerate(gold)}
    pat = {item["id"]: n for n, item in enumerate(predicted)}
    agree = {k: [0, 0] for k in AGREEMENTS}
    exact_tree = True
    for a, item in enumerate(gold):
        matters = item["role"] in DECIDING
        if a not in g2p:
            exact_tree &= not matters
            continue
        other = predicted[g2p[a]]
        same = agreement(item, other)
        up, other_up = at.get(item["parent"]), pat.get(other.get("parent"))
        same["parent"] = other_up is None if up is None else other_up is not None and g2p.get(up) == other_up
        for k, v in same.items():
            agree[k][0] += v
            agree[k][1] += 1
        if matters:
            exact_tree &= all(same.get(k, True) for k in ("section", "role", "parent", "logic", "fits_if"))
    return agree, exact_tree


def agreement(item: Item, other: Item) -> dict[str, bool]:
    """In what a pair agrees, its parents aside; logic where either has one, fits_if where both are criteria."""
    same = {k: item[k] == other.get(k) for k in ("section", "role", "applies_to", "topic", "answerer")}
    if item["logic"] or other.get("logic"):
        same["logic"] = item["logic"] == other.get("logic") and item.get("min") == other.get("min")
    if item["role"] == "criterion" and other.get("role") == "criterion":
        same["fits_if"] = item["fits_if"] == other.get("fits_if")
    return same


def verdicts(gold: Items, predicted: Items, g2p: dict[int, int], rng: random.Random) -> float:
    """The share of made-up people for whom both trees say the same."""
    right = 0
    for _ in range(PEOPLE):
        sex, answers = person(gold, rng)
        carried = {predicted[b]["id"]: answers.get(gold[a]["id"], OPEN) for a, b in g2p.items()}
        right += verdict(gold, answers, sex) == verdict(predicted, carried, sex)
    return right / PEOPLE


def ratio(a: float, b: float) -> float:
    return a / b if b else 0.0


def figures(labelled: Mapping[str, Items], predicted: Mapping[str, Items]) -> dict[str, float]:
    """The figures over all labelled trials, by NCT number; a trial without a prediction counts as nothing found."""
    rows = [score_trial(gold, predicted.get(nct, []), random.Random(nct)) for nct, gold in labelled.items()]
    sums = {k: sum(row[k] for row in rows) for k in ("gold", "predicted", "paired", "exact", "words", "covered")}
    found = {
        "exact_f1": ratio(2 * sums["exact"], sums["gold"] + sums["predicted"]),
        "item_f1": ratio(2 * sums["paired"], sums["gold"] + sums["predicted"]),
        "coverage": ratio(sums["covered"], sums["words"]),
    }
    for k in AGREEMENTS:
        found[k] = ratio(sum(row["agree"][k][0] for row in rows), sum(row["agree"][k][1] for row in rows))
    found["tree_exact"] = ratio(sum(row["tree_exact"] for row in rows), len(rows))
    found["verdict"] = ratio(sum(row["verdict"] for row in rows), len(rows))
    return found
