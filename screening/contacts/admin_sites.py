"""The address book of a place: which addresses a person confirmed, and what the registry gives to choose from."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from screening.common.http import read_or_send
from screening.contacts import place_services
from screening.contacts.desk import at_site, done, refused, site_context
from screening.contacts.errors import RequestProblem
from screening.contacts.place_models import SiteAddress
from screening.contacts.queries import Team
from screening.trials.labels import normalised
from screening.trials.models import Trial
from screening.trials.places import same_country
from screening.trials.site_models import Site

ALL_TRIALS = "All trials here"
TITLE = "Merge places"


class AddressForm(forms.Form):
    """An address that somebody has checked."""

    name = forms.CharField(
        label="Who reads it",
        max_length=200,
        help_text="A person or an office.",
        error_messages={"required": "Say who reads it: a person or an office."},
    )
    email = forms.EmailField(label="Email", error_messages={"required": "Enter the email address."})
    trial = forms.ModelChoiceField(
        label="For which trial", queryset=Trial.objects.none(), required=False, empty_label=ALL_TRIALS
    )
    how = forms.CharField(
        label="How did you check it?",
        max_length=200,
        help_text="For example: called the center on 3 May, Ms Roe.",
        error_messages={"required": "Say how you checked it."},
    )
    checked = forms.BooleanField(
        label="I have checked that this address belongs to the study team of this place.",
        error_messages={"required": "Tick the box when you have checked the address: requests of patients go there."},
    )

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["trial"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = (
                Trial.objects.filter(centers__site=site).only("nct_id", "brief_title").distinct().order_by("nct_id")
            )


@read_or_send
@at_site
def book(http: HttpRequest, site: Site, team: Team) -> HttpResponse:
    """The addresses in use and those before, the registry's contacts, and the form for a new one."""
    given = {name: http.GET.get(name, "") for name in ("name", "email")}
    form = AddressForm(http.POST if http.method == "POST" else None, site=site, initial=given)
    if http.method == "POST" and form.is_valid():
        data = {name: value for name, value in form.cleaned_data.items() if name != "checked"}
        try:
            address, released = place_services.confirm_address(site=site, user=team.user, **data)
        except RequestProblem as problem:
            form.add_error("trial", str(problem))
        else:
            return done(http, _url(site), _confirmed(address, released))
    addresses = list(site.addresses.select_related("trial", "confirmed_by").order_by("-pk"))
    context = site_context(
        http,
        site,
        "Address book",
        form=form,
        in_use=[one for one in addresses if one.retired_at is None],
        former=[one for one in addresses if one.retired_at is not None],
        suggestions=list(suggestions(site)),
        team=team,
    )
    return render(http, "admin/screening/site/book.html", context, status=422 if form.errors else 200)


def _confirmed(address: SiteAddress, released: int) -> str:
    if not released:
        return f"The address {address.email} is confirmed."
    mails = f"{released} mail{'' if released == 1 else 's'}"
    return f"The address {address.email} is confirmed, and {mails} that waited for it will be sent."


def suggestions(site: Site) -> Iterator[dict[str, str]]:
    """The contacts that the registry gives for this place and for its trials, each once; nothing is sent to any."""
    seen = set()
    for center in site.centers.select_related("trial").order_by("trial__nct_id", "position"):
        for contact in [*center.contacts, *center.trial.central_contacts]:
            email = contact.get("email", "")
            if email and email.casefold() not in seen:
                seen.add(email.casefold())
                phone = " ext. ".join(filter(None, (contact.get("phone", ""), contact.get("phone_ext", ""))))
                yield {"name": contact.get("name", ""), "email": email, "phone": phone, "trial": center.trial.nct_id}


@require_POST
@at_site
def stop(http: HttpRequest, site: Site, team: Team, address_id: int) -> HttpResponse:
    """No longer use an address."""
    address = site.addresses.filter(pk=address_id).first()
    if address is None:
        raise Http404
    place_services.retire_address(address=address)
    return done(http, _url(site), f"No more mail goes to {address.email}.")


class MergeForm(forms.Form):
    """The place that this one really is."""

    into = forms.IntegerField(
        label="Number of the place that it really is",
        min_value=1,
        help_text="It stands in the address of its own page.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.site = site

    def clean_into(self) -> Site:
        other = Site.objects.filter(pk=self.cleaned_data["into"]).exclude(pk=self.site.pk).first()
        if other is None:
            raise forms.ValidationError("There is no other place of that number.")
        if not same_country(other.country, self.site.country):
            raise forms.ValidationError(f"{other} is in another country: the two cannot be one place.")
        return other


@read_or_send
@at_site
def merge(http: HttpRequest, site: Site, team: Team) -> HttpResponse:
    """Make one place of two that the registry writes differently. Raises PermissionDenied for coordinators."""
    if not team.is_administrator:
        raise PermissionDenied
    form = MergeForm(http.POST if http.method == "POST" else None, site=site)
    if http.method == "POST" and form.is_valid():
        into: Site = form.cleaned_data["into"]
        far = normalised(into.city) != normalised(site.city)
        if http.POST.get("sure") != str(into.pk) or (far and not http.POST.get("cities")):
            context = site_context(http, site, TITLE, form=form, into=into, far=far)
            return render(http, "admin/screening/site/merge.html", context)
        try:
            place_services.merge_sites(site=site, into=into, user=team.user)
        except RequestProblem as problem:
            return refused(http, _url(site), problem)
        return done(http, _url(into), f"{site} is now one place with {into}.")
    beside = Site.objects.filter(city__iexact=site.city, country=site.country).exclude(pk=site.pk).exclude(name="")
    context = site_context(http, site, TITLE, form=form, into=None, beside=beside.order_by("name")[:50])
    return render(http, "admin/screening/site/merge.html", context, status=422 if form.errors else 200)


def _url(site: Site) -> str:
    return reverse("admin:site_book", args=[site.pk])
