"""Reads one ClinicalTrials.gov record (API v2 JSON) into a Study, or says where it cannot be read.

What is missing is tolerated, and so are words unknown to us; what contradicts the registry's own schema is refused
with its path, because an age limit or a date that was dropped silently would mislead a patient.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace

from screening.registry.errors import RecordError
from screening.registry.node import Node, distinct, kind_of, quote
from screening.registry.places import read_contacts, read_locations
from screening.registry.records import Intervention, Study
from screening.registry.values import read_age, read_date

_NCT_ID = re.compile(r"NCT[0-9]{8}")
_SEXES = ("ALL", "FEMALE", "MALE")
# What a PostgreSQL integer column holds.
_LARGEST_COUNT = 2**31 - 1


def is_nct_id(text: str) -> bool:
    """Tell whether `text` is an NCT number: "NCT" and 8 digits."""
    return _NCT_ID.fullmatch(text) is not None


def canonical_sha256(record: object) -> str:
    """Return the SHA-256 (64 hexadecimal digits) of `record` as JSON with sorted keys and no white space.

    `derivedSection.miscInfoModule` is left out: it holds the date of the registry's data release, which changes each
    day while the trial does not.
    Raises RecordError for what JSON cannot express (infinite numbers) and for nesting beyond Python's stack.
    """
    try:
        canonical = json.dumps(_without_release(record), sort_keys=True, separators=(",", ":"), allow_nan=False)
    except RecursionError:
        raise RecordError("", "the record is nested too deeply") from None
    except (TypeError, ValueError):
        raise RecordError("", "the record holds a value that JSON cannot express") from None
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _without_release(record: object) -> object:
    if not isinstance(record, dict) or not isinstance(record.get("derivedSection"), dict):
        return record
    derived = {name: module for name, module in record["derivedSection"].items() if name != "miscInfoModule"}
    return {**record, "derivedSection": derived}


def read_study(record: object) -> Study:
    """Return the Study of one record, a JSON object; raise RecordError (path and problem) where it cannot be read."""
    if not isinstance(record, Mapping):
        raise RecordError("", f"the record is {kind_of(record)}, not an object")
    root = Node(record)
    protocol = root.child("protocolSection")
    study = _identified(protocol.child("identificationModule"), canonical_sha256(record))
    study = _with_status(study, protocol.child("statusModule"))
    study = _with_design(study, protocol.child("designModule"))
    study = _with_sponsors(study, protocol.child("sponsorCollaboratorsModule"))
    study = _with_topic(study, protocol, root.child("derivedSection"))
    study = _with_eligibility(study, protocol.child("eligibilityModule"))
    return _with_people(study, protocol.child("contactsLocationsModule"))


def read_eligibility(record: object) -> Study:
    """Return the Study of one record with nothing in it but number, criteria and limits; raise RecordError as above.

    For who reads criteria only: what is wrong in other places, or was never downloaded, does no harm. The criteria
    are verbatim, with their blank ends: places in them count from the first character that the registry gives.
    """
    if not isinstance(record, Mapping):
        raise RecordError("", f"the record is {kind_of(record)}, not an object")
    protocol = Node(record).child("protocolSection")
    study = Study(nct_id=_read_nct_id(protocol.at("identificationModule", "nctId")), brief_title="", sha256="")
    module = protocol.child("eligibilityModule")
    study = _with_eligibility(study, module)
    verbatim = module.child("eligibilityCriteria").value
    return replace(study, criteria=verbatim if isinstance(verbatim, str) else "")


def _identified(module: Node, sha256: str) -> Study:
    official_title = module.child("officialTitle").text()
    return Study(
        nct_id=_read_nct_id(module.child("nctId")),
        brief_title=_read_title(module.child("briefTitle"), official_title),
        sha256=sha256,
        official_title=official_title,
        acronym=module.child("acronym").text(),
        secondary_ids=_read_secondary_ids(module),
    )


def _read_nct_id(node: Node) -> str:
    nct_id = node.text()
    if not nct_id:
        raise node.refuse("the NCT number is missing")
    if not is_nct_id(nct_id):
        raise node.refuse(f"{quote(nct_id)} is not an NCT number")
    return nct_id


def _read_title(node: Node, official_title: str) -> str:
    title = node.text() or official_title
    if not title:
        raise node.refuse("the trial has no title")
    return title


def _read_secondary_ids(module: Node) -> tuple[str, ...]:
    """Return the sponsor's own number, other registries' and grant numbers, and former NCT numbers."""
    own = module.at("orgStudyIdInfo", "id").text()
    others = [info.child("id").text() for info in module.child("secondaryIdInfos").items()]
    return distinct([own, *others, *module.child("nctIdAliases").texts()])


def _with_status(study: Study, module: Node) -> Study:
    return replace(
        study,
        status=module.child("overallStatus").text(),
        why_stopped=module.child("whyStopped").text(),
        start=read_date(module.child("startDateStruct")),
        primary_completion=read_date(module.child("primaryCompletionDateStruct")),
        completion=read_date(module.child("completionDateStruct")),
        first_posted=read_date(module.child("studyFirstPostDateStruct")),
        last_updated=read_date(module.child("lastUpdatePostDateStruct")),
    )


def _with_design(study: Study, module: Node) -> Study:
    info = module.child("designInfo")
    enrollment = module.child("enrollmentInfo")
    return replace(
        study,
        study_type=module.child("studyType").text(),
        phases=module.child("phases").texts(),
        primary_purpose=info.child("primaryPurpose").text(),
        allocation=info.child("allocation").text(),
        intervention_model=info.child("interventionModel").text() or info.child("observationalModel").text(),
        masking=info.at("maskingInfo", "masking").text(),
        enrollment=enrollment.child("count").count(_LARGEST_COUNT),
        enrollment_kind=enrollment.child("type").text(),
    )


def _with_sponsors(study: Study, module: Node) -> Study:
    lead = module.child("leadSponsor")
    return replace(
        study,
        sponsor=lead.child("name").text(),
        sponsor_class=lead.child("class").text(),
        collaborators=distinct(item.child("name").text() for item in module.child("collaborators").items()),
    )


def _with_topic(study: Study, protocol: Node, derived: Node) -> Study:
    description = protocol.child("descriptionModule")
    conditions = protocol.child("conditionsModule")
    ancestors = derived.at("conditionBrowseModule", "ancestors")
    interventions = protocol.at("armsInterventionsModule", "interventions")
    return replace(
        study,
        summary=description.child("briefSummary").text(),
        description=description.child("detailedDescription").text(),
        conditions=conditions.child("conditions").texts(),
        keywords=conditions.child("keywords").texts(),
        condition_ancestors=distinct(item.child("term").text() for item in ancestors.items()),
        interventions=tuple(dict.fromkeys(_read_intervention(item) for item in interventions.items())),
    )


def _read_intervention(node: Node) -> Intervention:
    return Intervention(
        kind=node.child("type").text(),
        name=node.child("name").text(),
        description=node.child("description").text(),
        other_names=node.child("otherNames").texts(),
    )


def _with_eligibility(study: Study, module: Node) -> Study:
    return replace(
        study,
        criteria=module.child("eligibilityCriteria").text(),
        sex=_read_sex(module.child("sex")),
        gender_based=module.child("genderBased").flag() or False,
        gender_description=module.child("genderDescription").text(),
        min_age=read_age(module.child("minimumAge")),
        max_age=read_age(module.child("maximumAge")),
        healthy_volunteers=module.child("healthyVolunteers").flag(),
    )


def _read_sex(node: Node) -> str:
    sex = node.text().upper() or "ALL"
    if sex not in _SEXES:
        raise node.refuse(f"{quote(node.value)} is not one of {', '.join(_SEXES)}")
    return sex


def _with_people(study: Study, module: Node) -> Study:
    return replace(
        study,
        central_contacts=read_contacts(module.child("centralContacts")),
        officials=read_contacts(module.child("overallOfficials")),
        locations=read_locations(module.child("locations")),
    )
