"""The addresses of coming in and of one's own keys: those of allauth that people need, and no others.

Nobody signs up, and nobody changes their e-mail by themselves: an administrator invites people.
"""

from __future__ import annotations

from allauth.account import views
from allauth.socialaccount import views as social
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView

_to_login = login_not_required(RedirectView.as_view(pattern_name="account_login"))

urlpatterns: list[URLPattern | URLResolver] = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", _to_login, name="account_signup"),  # allauth wants an address for it
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("2fa/", include("allauth.mfa.urls")),
]
if getattr(settings, "SOCIALACCOUNT_PROVIDERS", None):
    urlpatterns += [
        path("login/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
        path("login/error/", social.login_error, name="socialaccount_login_error"),
        path("login/uninvited/", social.signup, name="socialaccount_signup"),
        path("connections/", _to_login, name="socialaccount_connections"),
        path("", include("allauth.socialaccount.providers.openid_connect.urls")),
    ]
