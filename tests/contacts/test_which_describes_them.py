"""What a person chose of the trial's populations goes with the request: to the desk and into the person's copy."""

import pytest

from screening.contacts import services
from screening.contacts.export import exported
from screening.questionnaire.models import Screening
from tests.contacts.cast import MARIA, Cast
from tests.questionnaire.trials import PATIENTS_AND_CONTROLS, TWO_PEOPLES, Walker

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    """The cast, the browser of a person who is one of the controls, and her request."""
    cast = Cast(items=TWO_PEOPLES, populations=PATIENTS_AND_CONTROLS)
    walker = Walker().tell().send(population="2").to_check(q5="no", q6="no").send().to_check(q6="no").send()
    request = services.request_contact(screening=Screening.objects.get(), center=cast.center, who=MARIA)
    return cast, walker, request


def test_the_desk_sees_it_and_the_reasons_that_go_with_it(asked):
    cast, _, request = asked
    html = (
        cast.signed_in(cast.coordinator).get(f"/admin/screening/contactrequest/{request.pk}/change/").content.decode()
    )
    assert "<dt>Which describes them</dt><dd>Controls</dd>" in html
    assert "Are you well?" in html
    assert "Do you have canarycoma?" not in html


def test_a_later_change_in_the_browser_changes_nothing_of_it(asked):
    _, walker, request = asked
    walker.open(walker.address("questions/which-describes-you") + "?return=check").send(population="1")
    frozen = Screening.objects.get(pk=request.screening_id)
    assert (frozen.population, Screening.objects.exclude(pk=frozen.pk).get().population) == (2, 1)


def test_the_persons_own_copy_holds_it(asked):
    _, _, request = asked
    assert exported(request)["questions"]["which_describes_you"] == "Controls"
