"""What component templates need beyond plain includes: errors of a form, the page links of a list."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.http import QueryDict

register = template.Library()


@dataclass(frozen=True, slots=True)
class FieldError:
    """One line of the error summary: the HTML id of the field it leads to ("" for none), and the message."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """One entry of the pagination: the page's number as text, its query string ("" for a gap), whether it is shown."""

    label: str
    query: str
    current: bool


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, list[FieldError]]:
    """The error summary of a Django form, the form's own errors first."""
    return {"errors": list(form_errors(form))}


def form_errors(form: BaseForm) -> Iterator[FieldError]:
    """Each error of `form` with the id of the control that mends it, in the order of the fields."""
    for text in form.non_field_errors():
        yield FieldError("", str(text))
    for field in form:
        for text in field.errors:
            yield FieldError(control_id(field), str(text))


@register.filter
def control_id(field: BoundField) -> str:
    """The HTML id of a field's first control: of a group of radios or check boxes, the first one."""
    if field.use_fieldset and (widgets := field.subwidgets):
        return str(widgets[0].id_for_label)
    return str(field.id_for_label)


@register.inclusion_tag("components/pagination.html")
def pagination(page: "Page[Any]", query: QueryDict, parameter: str = "page") -> dict[str, object]:
    """Links to the pages around `page`, keeping the other parameters of `query`."""
    links = [_page_link(number, page, query, parameter) for number in _shown_numbers(page)]
    return {
        "links": links if page.paginator.num_pages > 1 else [],
        "previous": _query(query, parameter, page.previous_page_number()) if page.has_previous() else "",
        "next": _query(query, parameter, page.next_page_number()) if page.has_next() else "",
    }


def _shown_numbers(page: "Page[Any]") -> Iterator[int | str]:
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)


def _page_link(number: int | str, page: "Page[Any]", query: QueryDict, parameter: str) -> PageLink:
    if not isinstance(number, int):  # the gap's text, which Django translates late
        return PageLink(str(number), "", current=False)
    return PageLink(str(number), _query(query, parameter, number), current=number == page.number)


def _query(query: QueryDict, parameter: str, number: int) -> str:
    changed = query.copy()
    changed[parameter] = str(number)
    return "?" + changed.urlencode()
