"""Real mail servers on loopback: a post office that takes mail, and one that misbehaves at a chosen moment."""

import asyncio
import logging
import os
import socket
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import Enum, auto
from functools import cached_property
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import quote

from aiosmtpd.controller import Controller
from django.conf import settings as deployment
from django.db import connection
from pytest_django import Settings

HOST = "127.0.0.1"
# aiosmtpd logs every line that it reads.
logging.getLogger("mail").setLevel(logging.WARNING)
LONGEST_WAIT = 30


@dataclass(frozen=True)
class Taken:
    """A message that a server has taken, as it came over the wire (without the doubled dots)."""

    sender: str
    to: tuple[str, ...]
    raw: bytes

    @cached_property
    def message(self) -> EmailMessage:
        """The message, read."""
        return message_from_bytes(self.raw, policy=policy.default)

    def text(self, kind: str = "plain") -> str:
        """The part in plain text or in HTML."""
        part = self.message.get_body((kind,))
        return part.get_content().replace("\r\n", "\n") if part else ""

    @property
    def everything(self) -> str:
        """Subject, headers, and both parts decoded: what anybody who gets the message can read."""
        return "\n".join([str(self.message.items()), self.text(), self.text("html")])


@dataclass
class PostOffice:
    """What a well-behaved server took; `slowly` are the seconds for which it thinks at RCPT and after the text."""

    slowly: float = 0
    taken: list[Taken] = field(default_factory=list)
    port: int = 0
    # What a test waits for, or holds up, while a message is under way.
    at_recipient: Event = field(default_factory=Event)
    go_on: Event | None = None

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        """aiosmtpd asks whether the recipient is known."""
        self.at_recipient.set()
        if self.go_on:
            await asyncio.to_thread(self.go_on.wait, LONGEST_WAIT)
        await asyncio.sleep(self.slowly)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """aiosmtpd hands over a whole message."""
        await asyncio.sleep(self.slowly)
        self.taken.append(Taken(envelope.mail_from, tuple(envelope.rcpt_tos), envelope.content))
        return "250 OK"

    def to(self, address: str) -> list[Taken]:
        """What came for one recipient."""
        return [one for one in self.taken if one.to == (address,)]


class AnyPort(Controller):
    """aiosmtpd's server thread on a port that was free, which it learns before it greets itself."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def post_office(*, slowly: float = 0, tls: ssl.SSLContext | None = None) -> Iterator[PostOffice]:
    """A server that takes every message; with `tls`, after STARTTLS only."""
    office = PostOffice(slowly)
    controller = AnyPort(office, hostname=HOST, port=0, tls_context=tls, require_starttls=tls is not None)
    controller.start()
    office.port = controller.port
    try:
        yield office
    finally:
        controller.stop()


class Act(Enum):
    """What a server does instead of an answer."""

    DROP = auto()  # ends the connection
    STALL = auto()  # says nothing more
    HANG_UP = auto()  # ends its own half of the connection, and goes on to listen


# What it does at a moment: connect, EHLO, AUTH, MAIL, RCPT, DATA, text (its first line was read), end (the final dot
# was read), QUIT.
Script = Mapping[str, Act | str]
UNFINISHED = "250-taken"
USUAL = {"connect": "220 here", "DATA": "354 go on", "end": "250 taken", "QUIT": "221 bye"}


def named(value: object) -> str:
    """A script as the name of a test."""
    if not isinstance(value, dict):
        return ""
    return "-".join(f"{moment}-{act.name if isinstance(act, Act) else act[:3]}" for moment, act in value.items())


class Conversation(StreamRequestHandler):
    """One connection, by the book but for the server's script."""

    server: "Misbehaving"

    def handle(self) -> None:
        self.server.open.add(self.connection)
        self.text = bytearray()
        try:
            self.converse()
        except OSError:  # the client is gone
            pass
        finally:
            self.server.open.discard(self.connection)
            if self.text:
                self.server.torn.append(bytes(self.text))

    def converse(self) -> None:
        if not self.at("connect"):
            return
        while line := self.rfile.readline():
            verb = line.split()[0].decode().upper()
            self.server.commands.append(verb)
            if not self.at(verb) or verb == "QUIT":
                return
            if verb == "DATA" and self.said.startswith("354") and not self.take():
                return

    def at(self, moment: str) -> bool:
        """Do what the script says for a moment; False where the conversation is over."""
        act = self.server.script.get(moment, USUAL.get(moment, "250 fine"))
        self.said = act if isinstance(act, str) else ""
        if act is Act.STALL:
            self.server.over.wait(LONGEST_WAIT)
        if act in (Act.STALL, Act.DROP):
            return False
        if act is Act.HANG_UP:
            self.connection.shutdown(socket.SHUT_WR)
        else:
            self.wfile.write(self.said.encode() + b"\r\n")
        return True

    def take(self) -> bool:
        """Read a text to its final dot; whatever is not refused then counts as taken."""
        self.text += self.rfile.readline()
        if "text" in self.server.script and not self.at("text"):
            return False
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return False
            self.text += line.removeprefix(b".")
        going_on = self.at("end")
        if self.said[:1] not in ("4", "5"):
            self.server.taken.append(Taken("", (), bytes(self.text)))
        self.text.clear()
        return going_on


class Misbehaving(ThreadingTCPServer):
    """A server that follows `script`. `torn` are the texts that never came to their end, `open` the connections."""

    request_queue_size = 50

    def __init__(self, script: Script) -> None:
        self.script = script
        self.open: set[socket.socket] = set()
        self.commands: list[str] = []
        self.taken: list[Taken] = []
        self.torn: list[bytes] = []
        self.over = Event()
        super().__init__((HOST, 0), Conversation)

    @property
    def port(self) -> int:
        return int(self.server_address[1])


@contextmanager
def misbehaving(script: Script) -> Iterator[Misbehaving]:
    """A server that does at some moments what a good one would not. At the end all its conversations are over."""
    with Misbehaving(script) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            server.shutdown()
            for held in list(server.open):
                with suppress(OSError):
                    held.shutdown(socket.SHUT_RDWR)
            thread.join()


@contextmanager
def nobody() -> Iterator[int]:
    """A port at which nobody listens, and nobody else can begin to."""
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        yield int(taken.getsockname()[1])


def mail_settings(port: int) -> dict[str, Any]:
    """The settings of a deployment that sends mail to the server at `port`."""
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": HOST,
        "EMAIL_PORT": port,
        "EMAIL_USE_TLS": False,
        "EMAIL_TIMEOUT": 10,
    }


def use(settings: Settings, port: int, **changed: Any) -> None:
    """Send mail to the server at `port`, as a deployment would with EMAIL_HOST."""
    for name, value in {**mail_settings(port), **changed}.items():
        setattr(settings, name, value)


def patience(script: Script) -> float:
    """EMAIL_TIMEOUT for a script: short where the server is silent, and not too short where all must go well before."""
    silent = {moment for moment, act in script.items() if act in (Act.STALL, UNFINISHED)}
    if not silent:
        return 10
    return 1.5 if silent & {"end", "QUIT"} else 0.3


def environment(port: int) -> dict[str, str]:
    """The environment of a process that uses the test's database and sends mail to the server at `port`."""
    database = {name: quote(str(value), safe="") for name, value in connection.settings_dict.items()}
    user = ":".join(filter(None, (database["USER"], database["PASSWORD"])))
    host = ":".join(filter(None, (database["HOST"], database["PORT"])))
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "trialscreen.settings",
        "DATABASE_URL": f"postgres://{user}@{host}/{database['NAME']}",
        "DATA_DIR": str(deployment.DATA_DIR),
        "SECRET_KEY": deployment.SECRET_KEY,
        "DEMO": "0",
        "EMAIL_HOST": HOST,
        "EMAIL_PORT": str(port),
        "EMAIL_USE_TLS": "0",
        "OPERATOR_EMAIL": "operator@trials.example",
    }
