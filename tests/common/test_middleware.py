"""While the database is away the site says so kindly, to staff as well, and comes back by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from tests.common.staff import make_staff, sign_in

AWAY = "<h1>We cannot reach our records right now</h1>"


@contextmanager
def no_database() -> Iterator[None]:
    """The database's socket is not where it should be."""
    postgres: Any = connection
    postgres.close()
    postgres.close_pool()
    host, pool = postgres.settings_dict["HOST"], postgres.settings_dict["OPTIONS"]["pool"]
    postgres.settings_dict["HOST"] = "/no/such/folder"
    postgres.settings_dict["OPTIONS"]["pool"] = {**pool, "timeout": 0.2}
    try:
        yield
    finally:
        postgres.close_pool()
        postgres.settings_dict["HOST"], postgres.settings_dict["OPTIONS"]["pool"] = host, pool


@pytest.mark.django_db(transaction=True)
def test_a_lost_database_is_told_kindly_and_the_site_comes_back(client: Client) -> None:
    with no_database():
        answers = [client.get(address) for address in ("/", "/trials/?q=canary", "/trials/NCT01234567/questions/")]
    assert [(answer.status_code, answer["Retry-After"]) for answer in answers] == [(503, "60")] * 3
    assert all(AWAY in answer.content.decode() for answer in answers)
    assert client.get("/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_staff_are_told_the_same_though_their_account_is_looked_up_before_any_page(client: Client) -> None:
    sign_in(client, make_staff("coordinator", is_superuser=True))
    client.raise_request_exception = False
    with no_database():
        answer = client.get("/admin/")
    assert (answer.status_code, AWAY in answer.content.decode()) == (503, True)
    assert client.get("/admin/").status_code == 200
