"""What the worker does for contacts: send a mail, find what was left behind, delete on time."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from screening.contacts import mail_services, retention


@app.task(name=mail_services.SEND)
def send_mail(mail_id: int) -> None:
    """One attempt; running it twice, or at the same time, sends once."""
    mail_services.send(mail_id=mail_id)


@app.periodic(cron="* * * * *")
@app.task(name="contacts.sweep_mail", queueing_lock="contacts.sweep_mail")
def sweep_mail(timestamp: int) -> None:
    """Every minute; `timestamp` is when the run was planned (seconds since 1970)."""
    mail_services.sweep(now=datetime.now(tz=UTC))


@app.periodic(cron="7 * * * *")
@app.task(name="contacts.delete_expired", queueing_lock="contacts.delete_expired")
def delete_expired(timestamp: int) -> None:
    """Every hour; `timestamp` is when the run was planned (seconds since 1970)."""
    retention.delete_expired(now=datetime.now(tz=UTC))
