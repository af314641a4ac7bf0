"""Publishes the promises that files say as the next edition, without a load of anything else."""

from __future__ import annotations

from unisono.errors import CompanyError
from unisono.model.company import Company
from unisono.services.companies import edition_of, warehouse_of
from unisono.services.cubing import make_cubes
from unisono.services.promised.judging import judge
from unisono.services.promised.rows import bring_promises
from unisono.store.records.editions import every_file, publish
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.lock import only_writer


def publish_promises(company: Company) -> bool:
    """Make an edition that knows the promises as their files say them; False where a load must do it.

    Nothing is published where nothing changed, nor before the first load: promises alone say nothing.
    While another load runs, that one or the next brings them in.
    """
    layout = Layout(warehouse_of(company))
    try:
        with only_writer(layout.lock):
            known = _published(company, layout)
    except CompanyError as busy:
        if busy.code != "company_being_loaded":
            raise
        return False
    judge(company)
    return known


def _published(company: Company, layout: Layout) -> bool:
    base = edition_of(company)
    if base.number == 0:
        return False
    load = Load(layout.root, base)
    try:
        bring_promises(load, company)
        if load.changed:
            tables = load.commit()
            cubes = make_cubes(company, base, tables)
            publish(company.folder, tables, (), cubes=cubes, by=company.actor.name)
            load.sweep(every_file(company.folder))
        return True
    finally:
        load.close()
