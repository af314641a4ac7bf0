"""Signing in with the company's own identity provider (OpenID Connect), where the environment names one."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

PROVIDER = "company"  # stands in the address that the identity provider sends people back to


def oidc_settings(environment: Mapping[str, str]) -> dict[str, object]:
    """allauth's settings for the provider that UNISONO_OIDC_ISSUER names; none without it.

    Whoever the provider vouches for is the person with the same e-mail: nobody gets in without having been
    invited. It has to say that the e-mail is verified; for a provider that never says so but lets nobody
    choose their own, UNISONO_OIDC_TRUST_EMAIL=1 takes it as said.

    >>> oidc_settings({})
    {}
    """
    issuer = environment.get("UNISONO_OIDC_ISSUER", "")
    if not issuer:
        return {}
    app = {
        "provider_id": PROVIDER,
        "name": environment.get("UNISONO_OIDC_NAME", "") or urlsplit(issuer).hostname or issuer,
        "client_id": environment.get("UNISONO_OIDC_CLIENT", ""),
        "secret": environment.get("UNISONO_OIDC_SECRET", ""),
        "settings": {"server_url": issuer, "fetch_userinfo": True},
    }
    trusted = environment.get("UNISONO_OIDC_TRUST_EMAIL", "") == "1"
    return {
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION": True,
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
        "SOCIALACCOUNT_PROVIDERS": {
            "openid_connect": {"APPS": [app], "VERIFIED_EMAIL": trusted, "OAUTH_PKCE_ENABLED": True}
        },
    }


def issuer_origin(environment: Mapping[str, str]) -> str:
    """Where signing in leads away to, as a content security policy names it; nothing without a provider.

    >>> issuer_origin({"UNISONO_OIDC_ISSUER": "https://login.example.com/realms/cx"})
    'https://login.example.com'
    """
    told = urlsplit(environment.get("UNISONO_OIDC_ISSUER", ""))
    return f"{told.scheme}://{told.netloc}" if told.netloc else ""
