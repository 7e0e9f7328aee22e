"""The health checks tell a living process from a site that can serve people."""

import pytest
from django.db import connection
from django.test import Client


def test_alive_asks_nothing_of_the_database(client: Client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_names_the_missing_worker(client: Client):
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"database": True, "migrations": True, "worker": False}


@pytest.mark.django_db
def test_ready_with_a_worker_that_lives(client: Client):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now())")
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_ready_with_a_worker_that_went_silent(client: Client):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 minute')")
    assert client.get("/readyz").json()["worker"] is False
