"""Middleware of the project: names the member of staff in the audit."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from pghistory.middleware import HistoryMiddleware

STAFF_PATHS = ("/admin/", "/staff/")


class StaffHistoryMiddleware(HistoryMiddleware):  # type: ignore[misc]
    """pghistory's middleware on staff pages only.

    It looks up the user and lengthens each statement that writes; a patient has no user and writes nothing audited.
    """

    get_response: Callable[[HttpRequest], HttpResponseBase]

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(STAFF_PATHS):
            response: HttpResponseBase = super().__call__(request)
            return response
        return self.get_response(request)
