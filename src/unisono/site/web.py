"""Django's settings where pages are served: the records, and everything people walk through."""

from __future__ import annotations

import os
from pathlib import Path

from unisono.services.secrets import secret_of
from unisono.site.oidc import issuer_origin, oidc_settings
from unisono.site.settings import *  # noqa: F403 what is switched on everywhere
from unisono.site.settings import INSTALLED_APPS as ALWAYS

FOLDER = Path(os.environ["UNISONO_COMPANY"]) if os.environ.get("UNISONO_COMPANY") else None
SECRET_KEY = secret_of(FOLDER)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("UNISONO_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
# Behind a proxy that speaks HTTPS, cookies travel encrypted only.
HTTPS = os.environ.get("UNISONO_HTTPS", "") == "1"
# How many proxies stand before the pages; what they say of the client is believed, and nobody else.
PROXIES = int(os.environ.get("UNISONO_PROXIES", "0") or 0)
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
if PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Bytes of one uploaded file; more is refused before it fills the disk.
UPLOAD_LIMIT = int(os.environ.get("UNISONO_UPLOAD_LIMIT") or 2_000_000_000)

INSTALLED_APPS = [
    *ALWAYS,
    "unisono.surfaces.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "unisono.surfaces.web.middleware.SeatMiddleware",
]
ROOT_URLCONF = "unisono.site.urls"
WSGI_APPLICATION = "unisono.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "unisono.surfaces.web.respond.frame_of",
            ],
            "builtins": [f"unisono.surfaces.web.templatetags.{name}" for name in ("words", "links", "parts")],
        },
    }
]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = ACCOUNT_LOGOUT_REDIRECT_URL = "/"
CSRF_FAILURE_VIEW = "unisono.surfaces.web.failing.unproven"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "unisono.surfaces.web.accounts.Accounts"
ACCOUNT_FORMS = {"login": "unisono.surfaces.web.accounts.SignInForm"}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # who has no account gets no mail either
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
# Counted in the database, so that all processes count together.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "10/m/ip,3/10m/key",
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Unísono"
globals().update(oidc_settings(os.environ))

LANGUAGES = [("es", "español"), ("pt-br", "português"), ("en", "English")]
LANGUAGE_CODE = "es"
USE_I18N = True

STATIC_URL = "/static/"
# Served from the package itself; the names of our own built files hold a hash of what is in them.
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/built/[^/]+\.[0-9A-Z]{8}\.[a-z0-9]+$"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_AUTOREFRESH = os.environ.get("UNISONO_DEBUG") == "1"  # assets built while the server runs are seen

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 7 * 24 * 3600  # of those who asked to be remembered; for others until the browser closes
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'", *filter(None, [issuer_origin(os.environ)])],
        "frame-ancestors": ["'none'"],
    }
}
