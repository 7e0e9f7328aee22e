"""What is written to the log holds no query string, no address of a person and nothing that somebody typed."""

import logging
from importlib import import_module

import pytest
from django.test import Client


@pytest.mark.django_db
def test_a_page_that_is_not_there_leaves_no_line(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    addresses = ("/conditions/canarycoma/", "/i have canarycoma", "/trials/?q=%00canarycoma")
    assert [client.get(address).status_code for address in addresses] == [404, 404, 422]
    assert caplog.text == ""


@pytest.fixture
def web_server_log() -> logging.Logger:
    import_module("trialscreen.gunicorn")
    return logging.getLogger("gunicorn.error")


def test_a_request_that_breaks_is_named_without_its_query(
    web_server_log: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    web_server_log.error("Error handling request %s %s", "GET", "/trials/?q=canarycoma&place=90210")
    assert caplog.messages == ["Error handling request GET /trials/"]


def test_a_request_that_cannot_be_read_is_only_counted(
    web_server_log: logging.Logger, caplog: pytest.LogCaptureFixture
) -> None:
    web_server_log.warning("Invalid request from ip=192.0.2.7: Invalid HTTP request line: 'GET /trials/?q=canary coma'")
    web_server_log.warning("Worker %s is slow", 7)
    assert caplog.messages == ["A request could not be read.", "Worker 7 is slow"]
