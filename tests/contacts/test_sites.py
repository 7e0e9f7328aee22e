"""Places and their address books: confirmed by a person, never touched by an import, one for one hospital."""

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse

from screening.common.models import AuditEvent
from screening.contacts import place_services
from screening.contacts.errors import AddressInUse, AskedBoth
from screening.contacts.models import ContactRequest
from screening.contacts.place_models import Assignment, SiteAddress
from screening.contacts.queries import address_of, addresses_of
from screening.trials.models import StudyCenter, Trial
from screening.trials.site_models import Site, SiteName
from screening.trials.sites import center_title, is_named, plain_name
from tests.contacts.cast import Cast
from tests.factories import imported, imported_trial, location, record

pytestmark = pytest.mark.django_db
ADDRESS = {
    "name": "Study office",
    "email": "new-office@hospital.example",
    "trial": "",
    "how": "Called on 3 May.",
    "checked": "on",
}


def with_locations(number, *locations, **modules):
    return record(number, contactsLocations={"locations": list(locations)}, **modules)


def test_the_same_hospital_in_several_trials_is_one_place():
    imported(
        with_locations(1, location("General Hospital")), with_locations(2, location("GENERAL  hospital", zip="10029"))
    )
    imported(with_locations(3, location("General Hospital"), location("General Hospital", city="Boston")))
    assert Site.objects.count() == 2
    assert StudyCenter.objects.filter(site__city="New York").count() == 3


@pytest.mark.parametrize(
    ("facility", "named"),
    [
        ("Mayo Clinic", True),
        ("Duke University Medical Center", True),
        ("Mary Crowley Medical Research Center", True),
        ("Northwest Clinical Research Center", True),
        ("Research Site", False),
        ("Study Site 12", False),
        ("Clinical Research Center", False),
        ("GSK Investigational Site", False),
        ("Teva Investigational Site 13834", False),
        ("Investigational Site Number :0360002", False),
        ("Local Institution - 0038", False),
        ("AS0006 125", False),
        ("Site 001", False),
        ("Regeneron Study Site", False),
        ("Shionogi Research Site", False),
        ("Bayer Site", False),
        ("UCB Study Center", False),
        ("Research Facility", False),
        ("Multiple Sites", False),
        ("Call for Information", False),
        ("Cancer Center", False),
        ("For additional information regarding investigative sites, contact 1-877", False),
        ("", False),
    ],
)
def test_names_that_tell_no_place_are_known(facility, named):
    assert is_named(facility) is named


def test_places_that_a_sponsor_hides_are_never_taken_for_one():
    imported(
        with_locations(1, location("Research Site"), location("Research Site", zip="10029")),
        with_locations(2, location("Research Site")),
    )
    assert (Site.objects.count(), Site.objects.exclude(name="").count(), SiteName.objects.count()) == (3, 0, 0)


def test_a_sponsors_number_behind_a_name_is_no_part_of_it():
    assert plain_name("City of Hope-Site Number:8400002") == "city of hope"
    imported(
        with_locations(1, location("City of Hope-Site Number:8400002")), with_locations(2, location("City of Hope"))
    )
    assert Site.objects.count() == 1


def test_how_a_center_is_called():
    center = StudyCenter(facility="Research Site", city="Bonn", country="Germany")
    assert center_title(center) == "the study center in Bonn, Germany"
    assert center_title(StudyCenter(facility="Mayo Clinic", city="Rochester")) == "Mayo Clinic, Rochester"
    assert center_title(StudyCenter(facility="")) == "the study center"


def test_an_import_keeps_the_place_its_name_and_its_addresses(cast):
    trial = imported_trial(with_locations(7, location("General Hospital")))
    site = trial.centers.get().site
    Site.objects.filter(pk=site.pk).update(name="General Hospital (Main Street)")
    address = cast.confirm(trial.centers.select_related("site").get())
    imported(
        with_locations(
            7, location("General Hospital", zip="10029"), status={"lastUpdatePostDateStruct": {"date": "2026-06-01"}}
        )
    )
    site.refresh_from_db()
    assert (trial.centers.get().site, site.name, site.addresses.get()) == (
        site,
        "General Hospital (Main Street)",
        address,
    )


def updated(number, *locations):
    """The trial of `number` as a later record gives it; the place of each center by position."""
    made = with_locations(number, *locations, status={"lastUpdatePostDateStruct": {"date": "2026-06-01"}})
    (result,) = imported(made)
    centers = StudyCenter.objects.filter(trial__nct_id=result.nct_id).order_by("position")
    return list(centers.values_list("site_id", flat=True))


def test_a_center_that_gets_another_name_gets_another_place():
    (before,) = updated(1, location("Brigham and Women's Hospital", city="Boston", zip="02115"))
    made = with_locations(1, location("Dana-Farber Cancer Institute", city="Boston", zip="02115"))
    made["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": "2026-07-01"}
    imported(made)
    center = StudyCenter.objects.get()
    assert (center.site_id != before, center.site.name) == (True, "Dana-Farber Cancer Institute")


def test_hidden_centers_never_inherit_each_others_place():
    one, two = (location("Research Site", city="Houston", zip=code) for code in ("77030", "77024"))
    imported(with_locations(1, one, two))
    first, second = StudyCenter.objects.order_by("position").values_list("site_id", flat=True)
    assert updated(1, two, one) == [second, first]
    made = with_locations(1, two, status={"lastUpdatePostDateStruct": {"date": "2026-07-01"}})
    imported(made)
    assert StudyCenter.objects.get().site_id == second


def test_hidden_centers_that_cannot_be_told_apart_begin_anew():
    same = location("Research Site", city="Houston", zip="77030")
    other = {**same, "contacts": [{"name": "B"}]}
    imported(with_locations(1, same, other))
    before = set(StudyCenter.objects.values_list("site_id", flat=True))
    assert not before & set(updated(1, other, {**same, "contacts": [{"name": "A"}]}))


def test_hospitals_of_one_name_in_two_states_are_two_places():
    ohio, georgia = (location("Memorial Hospital", city="Columbus", state=state) for state in ("Ohio", "Georgia"))
    imported(with_locations(1, ohio, georgia))
    _, place = StudyCenter.objects.order_by("position").values_list("site_id", flat=True)
    assert updated(1, georgia) == [place]


def test_a_center_that_the_registry_drops_leaves_the_request_with_its_name(cast):
    assert cast.request.pk
    StudyCenter.objects.filter(pk=cast.center.pk).delete()
    stored = ContactRequest.objects.get()
    assert (stored.center, stored.center_name, stored.site) == (
        None,
        "Center 0, Town 0, United States",
        cast.center.site,
    )
    assert cast.signed_in(cast.coordinator).get(cast.screen).status_code == 200


def test_a_coordinator_confirms_an_address_and_what_waited_is_queued():
    cast = Cast(confirmed=False)
    assert cast.request.mails.get(kind="center").state == "waiting"
    desk = cast.signed_in(cast.coordinator)
    url = reverse("admin:site_book", args=[cast.center.site_id])
    page = desk.post(url, {**ADDRESS, "checked": ""})
    assert (page.status_code, "Tick the box when you have checked" in page.content.decode()) == (422, True)
    assert not SiteAddress.objects.exists()
    html = desk.post(url, ADDRESS, follow=True).content.decode()
    assert "1 mail that waited for it will be sent" in html
    assert cast.request.mails.get(kind="center").state == "queued"
    address = SiteAddress.objects.get()
    assert (address.email, address.confirmed_by) == ("new-office@hospital.example", cast.coordinator)
    assert AuditEvent.objects.get(subject="address", action="added").actor == "coordinator"


def test_the_registry_gives_addresses_to_choose_from_and_none_is_used_unchecked():
    contacts = [{"name": "Ana Ruiz", "email": "ana@registry.example", "phone": "555-0100"}]
    trial = imported_trial(with_locations(1, location("General Hospital", contacts=contacts)))
    cast = Cast(confirmed=False)
    center = trial.centers.select_related("site").get()
    Assignment.objects.create(user=cast.coordinator, site=center.site)
    desk = cast.signed_in(cast.coordinator)
    url = reverse("admin:site_book", args=[center.site_id])
    html = desk.get(url).content.decode()
    assert "Ana Ruiz, ana@registry.example, 555-0100" in html
    assert not SiteAddress.objects.exists()
    prefilled = desk.get(f"{url}?name=Ana+Ruiz&email=ana@registry.example").content.decode()
    assert 'value="ana@registry.example"' in prefilled


def test_an_address_for_one_trial_goes_before_the_one_for_all(cast):
    own = cast.confirm(trial=cast.trial, email="oncology@hospital.example")
    assert address_of(cast.request) == own
    other = Trial.objects.create(
        nct_id="NCT00000099", brief_title="Other", sha256="0" * 64, changed_at=cast.request.created_at
    )
    assert addresses_of(other, [cast.center.site_id])[cast.center.site_id].email == "office@hospital.example"


def test_one_address_in_use_for_each_trial(cast):
    with pytest.raises(AddressInUse):
        cast.confirm()
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteAddress.objects.create(
            site=cast.center.site, name="x", email="x@y.example", how="x", confirmed_by=cast.coordinator
        )
    page = cast.signed_in(cast.coordinator).post(reverse("admin:site_book", args=[cast.center.site_id]), ADDRESS)
    assert (page.status_code, "There is an address for this already" in page.content.decode()) == (422, True)


def test_an_address_is_retired_and_never_changed(cast):
    address = SiteAddress.objects.get()
    with pytest.raises(ProgrammingError), transaction.atomic():
        SiteAddress.objects.filter(pk=address.pk).update(email="other@hospital.example")
    desk = cast.signed_in(cast.coordinator)
    desk.post(reverse("admin:site_address_stop", args=[cast.center.site_id, address.pk]))
    assert address_of(cast.request) is None
    assert cast.confirm().pk != address.pk


def test_two_ways_of_writing_are_made_one_place_by_an_administrator(cast):
    assert cast.request.pk
    client = cast.signed_in(cast.administrator)
    url = reverse("admin:site_merge", args=[cast.other_center.site_id])
    abroad = Site.objects.create(name="Center 0", city="Town 1", country="France")
    for wrong in ("", "x", "999999", str(cast.other_center.site_id), str(abroad.pk)):
        assert client.post(url, {"into": wrong}).status_code == 422
    shown = client.post(url, {"into": cast.center.site_id}).content.decode()
    assert "whoever works at one of them sees the requests of both" in shown
    assert Site.objects.filter(pk=cast.other_center.site_id).exists()
    sent = {"into": cast.center.site_id, "sure": cast.center.site_id}
    assert "They are in different cities, Town 1 and Town 0" in client.post(url, sent).content.decode()
    client.post(url, {**sent, "cities": "1"})
    assert not Site.objects.filter(pk=cast.other_center.site_id).exists()
    assert set(StudyCenter.objects.values_list("site_id", flat=True)) == {cast.center.site_id}
    assert SiteName.objects.filter(site_id=cast.center.site_id).count() == 2
    assert cast.signed_in(cast.stranger).get(cast.screen).status_code == 200


def test_of_two_roles_the_stricter_stays_and_waiting_mails_go_out_when_places_are_made_one():
    cast = Cast(confirmed=False)
    cast.confirm(cast.other_center)
    waiting = cast.request.mails.get(kind="center")
    Assignment.objects.create(user=cast.caller, site=cast.other_center.site)
    place_services.merge_sites(site=cast.center.site, into=cast.other_center.site, user=cast.administrator)
    waiting.refresh_from_db()
    assert waiting.state == "queued"
    assert Assignment.objects.get(user=cast.caller).role == "contact_only"
    assert AuditEvent.objects.filter(subject="place", actor="administrator").count() == 1


def test_places_that_one_person_asked_both_are_not_made_one(cast):
    assert cast.request.pk
    cast.ask(cast.other_center)
    with pytest.raises(AskedBoth):
        place_services.merge_sites(site=cast.other_center.site, into=cast.center.site, user=cast.administrator)
    client = cast.signed_in(cast.administrator)
    url = reverse("admin:site_merge", args=[cast.other_center.site_id])
    sent = {"into": cast.center.site_id, "sure": cast.center.site_id, "cities": "1"}
    assert "Somebody has asked both places" in client.post(url, sent, follow=True).content.decode()


def test_the_list_of_places_takes_as_many_queries_for_one_as_for_many(cast, django_assert_num_queries):
    client = cast.signed_in(cast.administrator)
    url = reverse("admin:screening_site_changelist")
    client.get(url)
    for number in (1, 3):
        imported(with_locations(number, *(location(f"Hospital {number} {at}") for at in range(number))))
        with django_assert_num_queries(5):
            assert f"Hospital {number} 0" in client.get(url).content.decode()


def test_an_administrator_assigns_and_the_audit_says_so(cast):
    client = cast.signed_in(cast.administrator)
    url = reverse("admin:screening_site_change", args=[cast.center.site_id])
    form = client.get(url).context["inline_admin_formsets"][0].formset
    data = {f"{form.prefix}-TOTAL_FORMS": 4, f"{form.prefix}-INITIAL_FORMS": 3, "name": "Center 0", "city": "Town 0"}
    for at, one in enumerate(form.initial_forms):
        data |= {f"{form.prefix}-{at}-{name}": getattr(one.instance, name) for name in ("id", "user_id", "role")}
        data |= {f"{form.prefix}-{at}-user": one.instance.user_id, f"{form.prefix}-{at}-site": cast.center.site_id}
    data |= {f"{form.prefix}-3-user": cast.stranger.pk, f"{form.prefix}-3-role": "coordinator"}
    data |= {f"{form.prefix}-3-site": cast.center.site_id, "country": "United States"}
    assert client.post(url, data).status_code == 302
    assert Assignment.objects.filter(user=cast.stranger, site=cast.center.site).exists()
    event = AuditEvent.objects.filter(subject="assignment").first()
    assert (event.actor, event.reference, event.action) == ("administrator", "stranger", "added")
