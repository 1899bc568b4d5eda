"""Django's settings; what an installation may choose comes from the environment (docs/operations.md)."""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from goodoffices import words
from goodoffices.site.home import home, secret

HERE = Path(__file__).resolve().parent

DEBUG = False
DEMO = os.environ.get("GOODOFFICES_DEMO") == "1"
SECRET_KEY = secret("secret")
ALLOWED_HOSTS = os.environ.get("GOODOFFICES_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("GOODOFFICES_ORIGINS", "").split(",") if origin]
BEHIND_TLS = os.environ.get("GOODOFFICES_TLS") == "1"
ROOT_URLCONF = "goodoffices.site.urls"
ASGI_APPLICATION = "goodoffices.asgi.application"
SITE_NAME = "goodoffices"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "goodoffices.store.people",
    "goodoffices.site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "goodoffices.site.handed.StaticFiles",
    "csp.middleware.CSPMiddleware",
    "goodoffices.site.middleware.never_kept",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "goodoffices.site.middleware.Refusals",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goodoffices.site.frame.frame",
            ],
            "libraries": {"talks": "goodoffices.site.templatetags.talks"},
        },
    }
]


def _database() -> dict[str, object]:
    """People and sessions: PostgreSQL where DATABASE_URL names one, else a small file of their own.

    The file keeps a rollback journal, not a write-ahead log: Python's own SQLite may be one whose log could be
    corrupted when it is reset (fixed in 3.51.3).  The rooms are kept elsewhere (`goodoffices.store`).
    """
    url = os.environ.get("DATABASE_URL", "")
    if url.startswith(("postgres://", "postgresql://")):
        from psycopg.conninfo import conninfo_to_dict

        told = {name: str(value) for name, value in conninfo_to_dict(url).items()}
        known = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
        named = {ours: told.pop(theirs) for ours, theirs in known.items() if theirs in told}
        return {"ENGINE": "django.db.backends.postgresql", **named, "OPTIONS": told}
    pragmas = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"
    options = {"init_command": pragmas, "transaction_mode": "IMMEDIATE", "timeout": 20}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": home() / "people.sqlite3", "OPTIONS": options}


DATABASES = {"default": _database()}
ROOMS_URL = os.environ.get("DATABASE_URL", "")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "goodoffices.site.accounts.Door"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_EMAIL_FIELD = None  # nobody is asked for an address
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = BEHIND_TLS
CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # an answer has some fields for each bracket of a paper
FILE_UPLOAD_HANDLERS = ["goodoffices.site.uploads.InMemory"]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("ar", _("Arabic")), ("he", _("Hebrew")), ("fr", _("French"))]
LOCALE_PATHS = [Path(words.__file__).resolve().parent / "locale"]
USE_TZ = True
TIME_ZONE = os.environ.get("GOODOFFICES_ZONE", "UTC")

STATIC_URL = "/static/"
STATICFILES_DIRS = [HERE / "static"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
SOURCE_URL = os.environ.get("GOODOFFICES_SOURCE", "/source/")

# What is logged never holds words, names or addresses: errors, with their place in the code.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_address": {"()": "goodoffices.site.middleware.WithoutAddress"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["without_address"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # An address that leads nowhere holds the ids of seats and rooms: it isn't written down.
    "loggers": {"django.request": {"level": "ERROR"}, "django.security": {"level": "CRITICAL"}},
}
