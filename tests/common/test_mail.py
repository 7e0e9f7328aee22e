"""Mail before real servers: what arrives, and what is known when a server misbehaves."""

import re
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core import mail as memory
from django.core.validators import validate_email
from pytest_django import Settings

from screening.common.mail import Letter, MailProblem, NotSent, RefusedForGood, Unclear, deliver
from tests.common.smtp import (
    HOST,
    UNFINISHED,
    Act,
    Script,
    Taken,
    misbehaving,
    named,
    nobody,
    patience,
    post_office,
    use,
)

PERSON = "maria@canary.example"
# More than the buffers of a connection hold: who sends it waits until the server has read.
LARGE = "A line of a long text, of which a server sees no end.\n" * 120_000


def letter(
    words: str = "General Hospital",
    nct_id: str = "NCT01234567",
    identity: str = "k7m-4qx.center.1",
    to: str = PERSON,
) -> Letter:
    """A real letter to a study center, which says `words` in a line of its own."""
    trial = SimpleNamespace(nct_id=nct_id, brief_title="A study of canaries")
    request = SimpleNamespace(
        first_name="Maria", reference="K7M-4QX", trial=trial, center_name=words, created_at=datetime.now(tz=UTC)
    )
    context = {"request": request, "address": SimpleNamespace(email=PERSON), "url": "https://trials.example/admin/1/"}
    return Letter("contacts/center", to, identity, context)


class Teller:
    """What is told before the hand-over, counted; may refuse."""

    def __init__(self, refusal: BaseException | None = None, look: Callable[[], int] = lambda: 0) -> None:
        self.refusal = refusal
        self.look = look
        self.told = 0
        self.seen = 0

    def __call__(self) -> None:
        self.told += 1
        self.seen = self.look()
        if self.refusal:
            raise self.refusal


def attempt(teller: Teller, sent: Letter | None = None) -> MailProblem | None:
    """What an attempt ends with; None is success."""
    try:
        deliver(sent or letter(), teller)
    except MailProblem as problem:
        return problem
    return None


def delivered(settings: Settings, *letters: Letter) -> list[Taken]:
    """What arrives at a good server of these letters."""
    with post_office() as office:
        use(settings, office.port)
        for one in letters:
            deliver(one, Teller())
    return office.taken


# Nothing was delivered, and nobody was told that it may have been.
BEFORE = (
    ({"connect": "554 go away"}, NotSent, "The mail server does not let us in (code 554)."),
    ({"connect": "421 later"}, NotSent, "The mail server does not let us in (code 421)."),
    ({"connect": Act.DROP}, NotSent, "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"connect": Act.STALL}, NotSent, "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"EHLO": Act.DROP}, NotSent, "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"EHLO": Act.STALL}, NotSent, "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"EHLO": "550 no", "HELO": "550 no"}, NotSent, "The mail server does not let us in (code 550)."),
    ({"MAIL": "451 later"}, NotSent, "The mail server does not let us in (code 451)."),
    ({"MAIL": "421 later"}, NotSent, "The mail server does not let us in (code 421)."),
    # "530 authenticate first" is the operator's to mend: the mail waits for that.
    ({"MAIL": "530 no"}, NotSent, "The mail server does not let us in (code 530)."),
    ({"RCPT": "550 <maria@canary.example> no"}, RefusedForGood, "The mail server does not accept the address"),
    ({"RCPT": "451 <maria@canary.example> later"}, NotSent, "The mail server does not accept the address (code 451)."),
    ({"RCPT": "421 later"}, NotSent, "The mail server does not accept the address (code 421)."),
    ({"RCPT": "550 no", "QUIT": Act.DROP}, RefusedForGood, "The mail server does not accept the address (code 550)."),
    ({"RCPT": "550 no", "RSET": Act.DROP}, RefusedForGood, "The mail server does not accept the address (code 550)."),
    ({"RCPT": Act.STALL}, NotSent, "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"DATA": "554 no"}, RefusedForGood, "The mail server does not accept the message (code 554)."),
    ({"DATA": "452 full"}, NotSent, "The mail server does not accept the message (code 452)."),
    ({"DATA": Act.DROP}, NotSent, "The mail server cannot be reached (SMTPServerDisconnected)."),
    ({"DATA": Act.STALL}, NotSent, "The mail server cannot be reached (SMTPServerDisconnected)."),
)


@pytest.mark.parametrize(("script", "kind", "said"), BEFORE, ids=named)
def test_what_fails_before_the_text_was_not_delivered(
    settings: Settings, script: Script, kind: type[MailProblem], said: str
) -> None:
    teller = Teller()
    with misbehaving(script) as server:
        use(settings, server.port, EMAIL_TIMEOUT=patience(script))
        problem = attempt(teller)
    assert (type(problem), teller.told, server.taken, server.torn) == (kind, 0, [], [])
    assert str(problem).startswith(said)
    assert "canary" not in str(problem)


def test_a_server_that_does_not_listen_got_nothing(settings: Settings) -> None:
    teller = Teller()
    with nobody() as port:
        use(settings, port)
        problem = attempt(teller)
    assert (type(problem), teller.told) == (NotSent, 0)
    assert str(problem) == "The mail server cannot be reached (ConnectionRefusedError)."


def test_a_server_that_nobody_knows_got_nothing(settings: Settings) -> None:
    use(settings, 25, EMAIL_HOST="mail.invalid")
    teller = Teller()
    assert (type(attempt(teller)), teller.told) == (NotSent, 0)


@pytest.mark.parametrize("act", [Act.DROP, Act.HANG_UP, "421 closing"], ids=["DROP", "HANG_UP", "421"])
def test_what_fails_in_the_middle_of_the_text_was_not_delivered(settings: Settings, act: Act | str) -> None:
    teller = Teller()
    with misbehaving({"text": act}) as server:
        use(settings, server.port)
        problem = attempt(teller, letter(LARGE))
    assert (type(problem), teller.told, server.taken, len(server.torn)) == (NotSent, 0, [], 1)
    assert (b"QUIT" in server.torn[0], "QUIT" in server.commands) == (False, False)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [("554 no", RefusedForGood), ("552 large", RefusedForGood), ("452 full", NotSent), ("421 closing", NotSent)],
)
def test_a_text_that_was_refused_was_not_delivered(settings: Settings, answer: str, kind: type[MailProblem]) -> None:
    teller = Teller()
    with misbehaving({"end": answer}) as server:
        use(settings, server.port)
        problem = attempt(teller)
    assert (type(problem), teller.told, server.taken) == (kind, 1, [])
    assert str(problem) == f"The mail server does not accept the message (code {answer[:3]})."


@pytest.mark.parametrize(
    "answer",
    [Act.DROP, Act.STALL, Act.HANG_UP, "what?", "", "354 more", UNFINISHED, f"250 {'x' * 9000}"],
    ids=["DROP", "STALL", "HANG_UP", "words", "empty", "354", "unfinished", "endless"],
)
def test_a_text_without_a_plain_answer_is_unclear(settings: Settings, answer: Act | str) -> None:
    teller = Teller()
    with misbehaving({"end": answer}) as server:
        use(settings, server.port, EMAIL_TIMEOUT=patience(server.script))
        problem = attempt(teller)
    assert (type(problem), teller.told, len(server.taken)) == (Unclear, 1, 1)


@pytest.mark.parametrize("act", [Act.DROP, Act.STALL, "421 bye", "what?", "500 no"], ids=str)
def test_a_message_that_was_taken_is_sent_however_the_server_says_goodbye(settings: Settings, act: Act | str) -> None:
    teller = Teller()
    with misbehaving({"QUIT": act}) as server:
        use(settings, server.port, EMAIL_TIMEOUT=patience(server.script))
        assert attempt(teller) is None
    assert (teller.told, len(server.taken)) == (1, 1)


def test_any_answer_that_says_yes_is_a_yes(settings: Settings) -> None:
    with misbehaving({"end": "200 fine"}) as server:
        use(settings, server.port)
        assert attempt(Teller()) is None
    assert len(server.taken) == 1


def test_whoever_asked_is_told_once_while_the_server_has_all_but_the_end(settings: Settings) -> None:
    with misbehaving({}) as server:
        use(settings, server.port)
        teller = Teller(look=lambda: len(server.taken))
        assert attempt(teller) is None
    assert (teller.told, teller.seen, len(server.taken)) == (1, 0, 1)


@pytest.mark.parametrize("refusal", [LookupError(), OSError(), KeyboardInterrupt()], ids=repr)
def test_a_refusal_before_the_hand_over_keeps_all_from_being_delivered(
    settings: Settings, refusal: BaseException
) -> None:
    with misbehaving({}) as server:
        use(settings, server.port)
        with pytest.raises((type(refusal), NotSent)):
            deliver(letter(), Teller(refusal))
    assert (server.taken, len(server.torn)) == ([], 1)
    assert server.torn[0].endswith(b"--\r\n")
    assert server.commands == ["EHLO", "MAIL", "RCPT", "DATA"]


def test_a_good_server_delivers_no_refused_message(settings: Settings) -> None:
    with post_office() as office:
        use(settings, office.port)
        with pytest.raises(LookupError):
            deliver(letter("refused"), Teller(LookupError()))
        deliver(letter("wanted"), Teller())
    assert [("wanted" in one.text(), b"QUIT" in one.raw) for one in office.taken] == [(True, False)]


def test_where_mail_goes_to_memory_it_goes_whole_or_not_at_all() -> None:
    teller = Teller()
    deliver(letter(), teller)
    with pytest.raises(LookupError):
        deliver(letter(), Teller(LookupError()))
    assert (teller.told, len(memory.outbox)) == (1, 1)


# What a text may hold that could end it early, or be lost on the way.
HARD = (
    ("dots", "\n.\n..\n.hidden\n...three\n. "),
    ("an end of the text", "\r\n.\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n"),
    ("a lone line feed", "\n.\nDATA\n"),
    ("a lone carriage return", "\r.\rDATA\r"),
    ("a long line", "long " * 3000),
    ("a long line that ends with a dot", "x" * 5000 + "\n."),
    ("other alphabets", "Åse Ñuñoa 医院 больница مستشفى 😀"),
    ("a long line in another alphabet", "医院" * 2000),
    ("the beginning of a mail in a folder", "\nFrom the beginning\n>From it\n"),
)


@pytest.mark.parametrize("words", [words for _, words in HARD], ids=[name for name, _ in HARD])
def test_the_text_arrives_as_it_was_written(settings: Settings, words: str) -> None:
    sent = letter(words)
    taken = delivered(settings, sent)
    assert len(taken) == 1
    assert max(len(line) for line in taken[0].raw.split(b"\r\n")) <= 998
    assert taken[0].text().splitlines() == str(sent.message().body).splitlines()
    assert " ".join(words.split()) in " ".join(taken[0].text().split())


def test_a_letter_has_text_and_html_without_picture_or_style(settings: Settings) -> None:
    (taken,) = delivered(settings, letter("Children's <b>Hospital</b> & Clinic"))
    message, html = taken.message, taken.text("html")
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert "Children's <b>Hospital</b> & Clinic" in taken.text()
    assert "Children&#x27;s &lt;b&gt;Hospital&lt;/b&gt; &amp; Clinic" in html
    assert re.findall(r"<img|<style|<link|<script|\bstyle=|\bsrc=|url\(", html, re.IGNORECASE) == []
    assert re.findall(r'href="([^"]+)"', html) == ["https://trials.example/admin/1/"]


def test_a_letter_says_that_nobody_wrote_it_and_who_reads_a_reply(settings: Settings) -> None:
    settings.DEFAULT_FROM_EMAIL = "Trials <noreply@trials.example>"
    settings.OPERATOR_EMAIL, settings.OPERATOR_NAME = "help@trials.example", "The Operator"
    (taken,) = delivered(settings, letter())
    names = ("From", "To", "Reply-To", "Auto-Submitted", "Message-ID", "Subject")
    assert {name: taken.message[name] for name in names} == {
        "From": "Trials <noreply@trials.example>",
        "To": PERSON,
        "Reply-To": "help@trials.example",
        "Auto-Submitted": "auto-generated",
        "Message-ID": "<k7m-4qx.center.1@trials.example>",
        "Subject": "Somebody asks about NCT01234567 (reference K7M-4QX)",
    }
    assert (taken.sender, taken.to) == ("noreply@trials.example", (PERSON,))
    assert "The Operator (help@trials.example)" in taken.text()
    age = datetime.now(tz=UTC) - taken.message["Date"].datetime.replace(tzinfo=UTC)
    assert timedelta() <= age < timedelta(minutes=1)


def test_without_an_operator_nobody_is_named_for_a_reply(settings: Settings) -> None:
    settings.OPERATOR_EMAIL = ""
    (taken,) = delivered(settings, letter())
    assert taken.message["Reply-To"] is None
    assert "reply" not in taken.text()


def test_the_same_letter_is_known_again_by_its_message_id(settings: Settings) -> None:
    taken = delivered(settings, letter(), letter("Other words"), letter(identity="k7m-4qx.center.2"))
    first, again, second = (one.message["Message-ID"] for one in taken)
    assert (first == again, first == second) == (True, False)


def test_a_subject_is_one_line_whatever_it_holds(settings: Settings) -> None:
    (taken,) = delivered(settings, letter(nct_id="NCT1\r\nBcc: eve@canary.example\n\nHello"))
    assert taken.message["Subject"] == "Somebody asks about NCT1 Bcc: eve@canary.example Hello (reference K7M-4QX)"
    assert (taken.message["Bcc"], taken.to) == (None, (PERSON,))


@pytest.mark.parametrize("to", ['"maria\x0bcanary"@canary.example', '"maria\x0bBcc:"@canary.example'])
def test_an_address_that_would_break_its_header_gets_nothing(settings: Settings, to: str) -> None:
    validate_email(to)
    teller = Teller()
    with post_office() as office:
        use(settings, office.port)
        problem = attempt(teller, letter(to=to))
    assert (type(problem), teller.told, office.taken) == (RefusedForGood, 0, [])
    assert str(problem) == "The address holds a character that no address can have."


@pytest.mark.parametrize("to", ["maria@bücher.example", "o'maria+trial@canary.example"])
def test_an_unusual_address_is_an_address(settings: Settings, to: str) -> None:
    validate_email(to)
    (taken,) = delivered(settings, letter(to=to))
    assert taken.to == (to.replace("bücher", "xn--bcher-kva"),)


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A certificate of this machine with its key, which this process trusts."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(tz=UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False)
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = tmp_path / "server.pem"
    path.write_bytes(secret + builder.sign(key, hashes.SHA256()).public_bytes(pem))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return path


def encrypted(certificate: Path, version: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.maximum_version = version
    context.load_cert_chain(certificate)
    return context


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_an_encrypted_connection_is_no_different(
    settings: Settings, certificate: Path, version: ssl.TLSVersion
) -> None:
    tellers = [Teller() for _ in range(10)]
    with post_office(tls=encrypted(certificate, version)) as office:
        use(settings, office.port, EMAIL_USE_TLS=True)
        assert [attempt(teller, letter("医院\n.\n" * 50)) for teller in tellers] == [None] * 10
        refusing = Teller(LookupError())
        with pytest.raises(LookupError):
            deliver(letter("refused"), refusing)
    assert [teller.told for teller in tellers] == [1] * 10
    assert ["医院\n.\n" in one.text() for one in office.taken] == [True] * 10


def test_a_server_that_cannot_be_trusted_gets_nothing(settings: Settings, certificate: Path, tmp_path: Path) -> None:
    teller = Teller()
    (tmp_path / "nobody.pem").touch()
    with pytest.MonkeyPatch.context() as changed, post_office(tls=encrypted(certificate)) as office:
        changed.setenv("SSL_CERT_FILE", str(tmp_path / "nobody.pem"))
        use(settings, office.port, EMAIL_USE_TLS=True)
        problem = attempt(teller)
    assert str(problem) == "The mail server cannot be reached (SSLCertVerificationError)."
    assert (type(problem), teller.told, office.taken) == (NotSent, 0, [])


ENTRY: tuple[tuple[Script, dict[str, Any]], ...] = (
    ({"EHLO": "250 plain only"}, {"EMAIL_USE_TLS": True}),
    ({"EHLO": "250-here\r\n250 AUTH PLAIN", "AUTH": "535 no"}, {}),
    ({"EHLO": "250 plain only"}, {}),
)


@pytest.mark.parametrize(("script", "changed"), ENTRY, ids=["no encryption", "wrong password", "no password asked"])
def test_a_server_that_lets_nobody_in_is_tried_again_and_not_held(
    settings: Settings, script: Script, changed: dict[str, Any]
) -> None:
    teller = Teller()
    with misbehaving(script) as server:
        use(settings, server.port, EMAIL_HOST_USER="us", EMAIL_HOST_PASSWORD="canarypassword", **changed)
        problem = attempt(teller)
    assert (type(problem), teller.told, server.taken) == (NotSent, 0, [])
    assert "canarypassword" not in str(problem)
    assert server.commands[-1] == "QUIT"
