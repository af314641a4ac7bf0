"""Editions remember who made them, and which one an undo went back to."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("records", "0001_initial"),
    ]

    operations = [
        migrations.AddField("editionrecord", "by", models.CharField(blank=True, db_default="", default="", max_length=200)),
        migrations.AddField("editionrecord", "restores", models.BigIntegerField(default=None, null=True)),
    ]
