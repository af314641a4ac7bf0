"""Django's settings where pages are served: the records, and everything people walk through."""

from __future__ import annotations

import os
from pathlib import Path

from unisono.services.secrets import secret_of
from unisono.site.settings import *  # noqa: F403 what is switched on everywhere
from unisono.site.settings import INSTALLED_APPS as ALWAYS

FOLDER = Path(os.environ["UNISONO_COMPANY"]) if os.environ.get("UNISONO_COMPANY") else None
SECRET_KEY = secret_of(FOLDER)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("UNISONO_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
# Behind a proxy that speaks HTTPS, cookies travel encrypted only.
HTTPS = os.environ.get("UNISONO_HTTPS", "") == "1"

INSTALLED_APPS = [
    *ALWAYS,
    "unisono.surfaces.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
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
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "unisono.surfaces.web.accounts.Accounts"
ACCOUNT_PREVENT_ENUMERATION = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Unísono"

LANGUAGES = [("es", "español"), ("pt-br", "português"), ("en", "English")]
LANGUAGE_CODE = "es"
USE_I18N = True

STATIC_URL = "/static/"
# Served from the package itself; the names of our own built files hold a hash of what is in them.
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/built/[^/]+\.[0-9A-Z]{8}\.[a-z0-9]+$"
WHITENOISE_ALLOW_ALL_ORIGINS = False

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
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
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
