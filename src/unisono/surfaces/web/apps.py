"""The pages as a Django application, so that templates and tags are found."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The door for browsers."""

    name = "unisono.surfaces.web"
    label = "web"
