"""What templates need to show a job: `{% load jobs %}{% words_of job as told %}`."""

from __future__ import annotations

from django import template
from django.template import Context

from unisono.model.job import Job
from unisono.surfaces.web.job_words import JobWords, job_words
from unisono.surfaces.web.templatetags.words import language_in

register = template.Library()


@register.simple_tag(takes_context=True)
def words_of(context: Context, job: Job) -> JobWords:
    """A job in the reader's words."""
    return job_words(job, language_in(context))


@register.simple_tag(takes_context=True)
def can_cancel(context: Context, job: Job) -> bool:
    """Whether the reader may stop this job, and it can still be stopped."""
    may: bool = context["seat"].company.actor.may("run_jobs")
    return may and not job.over and not job.cancel_asked
