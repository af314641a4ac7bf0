"""The pages as a Django application, so that templates and tags are found."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The door for browsers."""

    name = "unisono.surfaces.web"
    label = "web"

    def ready(self) -> None:
        """Have the audit trail told of whoever comes in, tries to, or changes how they prove who they are."""
        # Applications are still being set up when this module is read: signals are known only now.
        from allauth.account import signals as account
        from allauth.mfa import signals as factors
        from django.contrib.auth import signals as signing

        from unisono.services import audit

        told = (
            (signing.user_logged_in, audit.signed_in),
            (signing.user_login_failed, audit.sign_in_failed),
            (account.password_changed, audit.password_chosen),
            (account.password_reset, audit.password_chosen),
            (factors.authenticator_added, audit.factor_added),
            (factors.authenticator_removed, audit.factor_removed),
        )
        for signal, receiver in told:
            signal.connect(receiver, dispatch_uid=f"unisono.{receiver.__name__}")
