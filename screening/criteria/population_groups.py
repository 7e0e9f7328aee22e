"""What the labels of a text mean together: which populations a person can be asked about, and which label is for which.

In doubt (a label that is part of another, one label for two parts of the study) nobody is asked.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .population_labels import Kind, Label, joined_in
from .population_marks import Mark, Stand

_MOST = 8  # nobody can compare more radios than these
_TWO = 2
_OPPOSITES = frozenset({"without", "non"})
_DONOR, _RECIPIENT, _PATIENT = frozenset({"donor"}), frozenset({"recipient"}), frozenset({"patient"})

Core = frozenset[str]
Scope = frozenset[int]
NOBODY_TOLD: Scope = frozenset()


@dataclass(slots=True)
class _Group:
    """The labels with the same core; `parts` one set for each place at which a list of inclusions begins."""

    label: Label
    core: Core
    includes: bool = False
    stands: set[Stand] = field(default_factory=set)
    parts: list[frozenset[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Groups:
    """The populations that a text names. `offered`: a person can be asked which of them describes them."""

    marks: Sequence[Mark]

    @cached_property
    def offered(self) -> tuple[Label, ...]:
        """Those that a person chooses from, in reading order; none where the text leaves a doubt."""
        people = self._bases
        if not _TWO <= len(people) <= _MOST or self._is_doubtful:
            return ()
        apart = all(Stand.ABOVE not in group.stands and (group.includes or group.label.contrast) for group in people)
        numbered = all(group.label.parts for group in people)
        return tuple(group.label for group in people) if apart or numbered or self._has_contrast else ()

    @property
    def several(self) -> bool:
        """Whether the text names more than one population, or a part of the study that has sections of its own."""
        parts = any(mark.label.kind is Kind.PART for mark in self.marks if mark.label and mark.stand is Stand.BEFORE)
        return parts or (len(self._bases) >= _TWO and (self._has_contrast or self._is_doubtful))

    def scope(self, label: Label) -> Scope | None:
        """For which of the offered a label is; NOBODY_TOLD for some who cannot be told, None for everybody."""
        if label.kind is Kind.EVERYBODY:
            return None
        if not self.offered:
            return NOBODY_TOLD if label.kind is Kind.PART or label.contrast or not label.heads else None
        return self._by_core(self._core(label)) or self._by_pieces(label) or self._by_parts(label)

    def _by_core(self, core: Core) -> Scope | None:
        cores = [group.core for group in self._bases]
        if core in cores:
            return frozenset({cores.index(core)})
        related = self._related(core, cores)
        general = frozenset(index for index in related if core < cores[index] or core == _PATIENT)
        return general or (frozenset(related) if len(related) == 1 else None)

    def _related(self, core: Core, cores: Sequence[Core]) -> list[int]:
        if core == _PATIENT:
            return [index for index, group in enumerate(self._bases) if "patient" in group.label.words.lower()]
        return [index for index, other in enumerate(cores) if core and _is_nested(core, other)]

    def _by_pieces(self, label: Label) -> Scope | None:
        """ "Patients with asthma and healthy volunteers": those of each, where each is known."""
        scopes = [self._by_core(self._core(piece)) for piece in joined_in(label)]
        return frozenset[int]().union(*(scope for scope in scopes if scope)) if scopes and all(scopes) else None

    def _by_parts(self, label: Label) -> Scope | None:
        """ "Cohort 2": whoever the offered label of cohort 2 names; NOBODY_TOLD where a part is unknown."""
        if label.kind is not Kind.PART:
            return None
        known = frozenset[str]().union(*(group.label.parts for group in self._bases))
        if not label.parts or not label.parts <= known:
            return NOBODY_TOLD
        return frozenset(index for index, group in enumerate(self._bases) if group.label.parts & label.parts)

    @cached_property
    def _has_donors(self) -> bool:
        return any(mark.label.donors for mark in self.marks if mark.label)

    def _core(self, label: Label) -> Core:
        """A recipient is the patient where others give."""
        return _PATIENT if self._has_donors and label.core == _RECIPIENT else label.core

    @cached_property
    def _bases(self) -> list[_Group]:
        """The groups of their own: those with inclusions, and others that are not some of these in other words."""
        groups = list(self._groups().values())
        including = [group.core for group in groups if group.includes]
        return [group for group in groups if group.includes or (_is_strong(group) and not _has_kin(group, including))]

    def _groups(self) -> Mapping[Core, _Group]:
        groups: dict[Core, _Group] = {}
        for mark in self._naming():
            label = mark.label
            if label is None or mark.stand is None or joined_in(label):
                continue
            core = self._core(label)
            group = groups.setdefault(core, _Group(label, core))
            group.stands.add(mark.stand)
            if not mark.excludes:
                group.includes = True
                group.parts.append(label.parts)
        return groups

    def _naming(self) -> Iterator[Mark]:
        """The marks that name people; names of diseases only beside labels of sections that name people.

        Under a heading that names people, a lead-in names only some of these ("patients with brain metastases:").
        """
        kinds = {mark.label.kind for mark in self.marks if mark.label and mark.stand is Stand.SECTION}
        counted = {Kind.PEOPLE, Kind.NAMED} if Kind.PEOPLE in kinds else {Kind.PEOPLE}
        inside = False
        for mark in self.marks:
            if mark.label is None:
                continue
            if mark.label.kind in counted and not (inside and mark.stand is Stand.ABOVE):
                yield mark
            if mark.stand is not Stand.ABOVE:
                inside = mark.label.kind in counted or (inside and mark.item is None and not mark.label.words)

    @property
    def _has_contrast(self) -> bool:
        return any(group.label.contrast for group in self._bases)

    @cached_property
    def _is_doubtful(self) -> bool:
        groups = self._bases
        if any(len(set(group.parts)) > 1 for group in groups):
            return True
        return any(_may_be_both(one, other) for one in groups for other in groups if one is not other)


def _is_strong(group: _Group) -> bool:
    """Whether a label of exclusions alone names people of their own, not a condition that some may have."""
    return group.label.contrast or Stand.ABOVE not in group.stands


def _has_kin(group: _Group, including: Sequence[Core]) -> bool:
    """Whether a label of exclusions alone is one with inclusions, in fewer or more words."""
    if group.core == _PATIENT:
        return bool(including)
    return any(_is_nested(group.core, core) for core in including)


def _is_nested(core: Core, other: Core) -> bool:
    return core != other and (core <= other or other <= core) and not (core ^ other) & _OPPOSITES


def _may_be_both(one: _Group, other: _Group) -> bool:
    """Whether whoever is the one is the other as well: "patients" and "patients with migraine"."""
    if one.label.contrast is not other.label.contrast:
        return False
    bare = one.core == _PATIENT and "patient" in other.label.words.lower()
    return bare or _is_nested(one.core, other.core)
