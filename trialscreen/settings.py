"""Every setting of the deployment, and the only place that reads the environment (README.md lists the variables)."""

import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF

from trialscreen.embedded import socket_folder

BASE_DIR = Path(__file__).resolve().parent.parent


def flag(name: str, default: bool) -> bool:
    """A yes/no variable: 1, true, yes, on count as yes, whatever the case."""
    return os.environ.get(name, str(default)).strip().lower() in {"1", "true", "yes", "on"}


def number(name: str, default: int) -> int:
    """A whole-number variable; raises SystemExit with the variable's name where it is none."""
    text = os.environ.get(name, "").strip() or str(default)
    if not text.isdigit():
        raise SystemExit(f"{name} must be a whole number, not {text!r}.")
    return int(text)


def words(name: str, default: str = "") -> list[str]:
    """A variable that lists words, separated by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


# Where the installation keeps what is not in the database, and whether it is the demo.
DATA_DIR = Path(os.environ.get("DATA_DIR") or BASE_DIR / "var").resolve()
DEMO = flag("DEMO", False)
HOST = os.environ.get("HOST") or "127.0.0.1"
PORT = number("PORT", 8000)
WEB_WORKERS = number("WEB_WORKERS", 2)
TRUST_PROXY = flag("TRUST_PROXY", False)


def secret_key() -> str:
    """SECRET_KEY, or one that is made once and kept below DATA_DIR, readable by its owner only.

    Raises SystemExit, saying what to do, where DATA_DIR cannot be written.
    """
    if given := os.environ.get("SECRET_KEY"):
        return given
    path = DATA_DIR / "secret_key"
    try:
        if not path.exists():
            DATA_DIR.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(50))
        return path.read_text().strip()
    except OSError as error:
        raise SystemExit(
            f"The folder {DATA_DIR} cannot be used: {error.strerror}. Set DATA_DIR to a folder that can be written."
        ) from error


SECRET_KEY = secret_key()
DEBUG = False
# The machine itself may always ask: that is where health checks come from.
ALLOWED_HOSTS = [*words("ALLOWED_HOSTS"), "localhost", "127.0.0.1", "[::1]"]
BASE_URL = os.environ.get("BASE_URL") or f"http://{HOST}:{PORT}"
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BASE_URL.startswith("https://") else []

INSTALLED_APPS = [
    "screening.apps.StaffAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "formtools",
    "phonenumber_field",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "screening.apps.ScreeningConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "screening.common.middleware.IdleSignOutMiddleware",
    "screening.common.middleware.StaffHistoryMiddleware",
    "screening.common.middleware.LostDatabaseMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "trialscreen.urls"
WSGI_APPLICATION = "trialscreen.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "screening.common.context.deployment",
            ],
        },
    },
]


def embedded_database() -> dict[str, Any]:
    """The server that `manage.py` starts."""
    host = str(socket_folder(DATA_DIR / "postgres"))
    # Its log quotes no row that it refuses: a row can be a person.
    options = {"options": "-c log_error_verbosity=terse -c log_min_error_statement=panic"}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "postgres",
        "USER": "postgres",
        "HOST": host,
        "OPTIONS": options,
    }


def database_of_the_operator() -> dict[str, Any]:
    """The server of DATABASE_URL; raises SystemExit, without the URL's password, where it cannot be read."""
    try:
        found: dict[str, Any] = dict(dj_database_url.config(ssl_require=flag("DATABASE_SSL", False)))
    except (dj_database_url.ParseError, ValueError):
        found = {}
    if found.get("ENGINE") != "django.db.backends.postgresql":
        raise SystemExit("DATABASE_URL must look like postgres://user:password@host:5432/name")
    return found


# PostgreSQL: a server by DATABASE_URL, else the embedded one.
EMBEDDED_POSTGRES: Path | None = None if os.environ.get("DATABASE_URL") else DATA_DIR / "postgres"
DATABASES: dict[str, Any] = {"default": embedded_database() if EMBEDDED_POSTGRES else database_of_the_operator()}
# A sync worker serves one request at a time: a connection is opened when it is first needed, and kept.
DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"min_size": 0, "max_size": 4, "timeout": 5}
# Otherwise the pool tries ever more rarely, and stays away for minutes after the database is back.
DATABASES["default"]["OPTIONS"]["pool"]["reconnect_timeout"] = 4
# A connection that died with its server is replaced when it is taken from the pool, not found out by a person.
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or DATA_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA_DIR / "files"}},
    "staticfiles": {"BACKEND": "screening.common.staticfiles.SiteStaticFilesStorage"},
}

# Staff sign in with a password and a second factor; nobody signs up by themselves.
AUTHENTICATION_BACKENDS = ["screening.common.accounts.StaffBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
ACCOUNT_ADAPTER = "screening.common.accounts.StaffAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "trialscreen"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts and their addresses are made by administrators
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # whoever asks to reset a password that does not exist gets no mail
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
MFA_ADAPTER = "screening.common.accounts.StaffMfaAdapter"
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
# What one sender may do, counted by a hash of the address (screening/common/limits.py).
ACCOUNT_RATE_LIMITS = {"contact_request": "20/h/key", "request_copy": "5/h/key,15/30d/key", "receipt": "10/d/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if TRUST_PROXY else 0
# Attempts to sign in are counted here (allauth limits them): in the database, for all processes together.
# Room for many: what is thrown out of a full cache is a limit that no longer holds.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "screening_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Only staff have a session: half an hour idle signs them out (IdleSignOutMiddleware keeps it alive).
SESSION_COOKIE_AGE = 30 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

HTTPS = BASE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "screening.pages.errors.expired_page"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUST_PROXY else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

# Mail: without a mail server it is written to files and leaves the machine for nobody (rules 17).
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = number("EMAIL_PORT", 587)
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = flag("EMAIL_USE_TLS", True)
EMAIL_TIMEOUT = 20
EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST and not DEMO else 'filebased'}.EmailBackend"
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL") or "trialscreen <noreply@localhost>"
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_SUBJECT_PREFIX = ""

# Who runs this installation: shown on each page as the place to ask for help.
OPERATOR_NAME = os.environ.get("OPERATOR_NAME", "")
OPERATOR_EMAIL = os.environ.get("OPERATOR_EMAIL", "")

# Ethics and retention (rules 1, 4, 5); each is shown to the person.
ASK_UNREVIEWED_QUESTIONS = flag("ASK_UNREVIEWED_QUESTIONS", DEMO)
SCREENING_IDLE_HOURS = number("SCREENING_IDLE_HOURS", 24)
SCREENING_KEPT_DAYS = number("SCREENING_KEPT_DAYS", 30)
REQUEST_KEPT_DAYS = number("REQUEST_KEPT_DAYS", 365)
REQUEST_KEPT_AT_MOST_DAYS = number("REQUEST_KEPT_AT_MOST_DAYS", 730)
REQUEST_ANSWER_DAYS = number("REQUEST_ANSWER_DAYS", 3)

# Logs name paths, never query strings, bodies or addresses of people. Requests that are refused (4xx) are not logged:
# their paths hold whatever somebody typed.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "screening.common.log.DiscreetFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING").upper()},
    "loggers": {"django.request": {"level": "ERROR"}, "django.security.csrf": {"level": "ERROR"}},
}
