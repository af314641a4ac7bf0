"""Makes anew what is derived from what was loaded, and publishes it as the next edition."""

from __future__ import annotations

from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.services.audit import note, noted
from unisono.services.companies import edition_of, warehouse_of
from unisono.services.cubing import make_cubes
from unisono.services.identify import identify
from unisono.services.listen.importing import Progress
from unisono.services.promised import bring_promises, judge
from unisono.services.rights import allow
from unisono.store.records.editions import every_file, publish
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.lock import only_writer


def refresh_company(company: Company, *, progress: Progress) -> Edition:
    """Resolve customers again and sweep what no edition names; readers go on reading meanwhile."""
    allow(company, "run_jobs")
    layout = Layout(warehouse_of(company))
    with only_writer(layout.lock):
        base = edition_of(company)
        load = Load(layout.root, base)
        try:
            progress("identify", {})
            identify(load, country=company.country, always=True)
            bring_promises(load, company)
            progress("commit", {"tables": len(load.changed)})
            tables = load.commit() if load.changed else base.tables
            progress("cubes", {})
            cubes = make_cubes(company, base, tables)
            with noted(company):
                edition = base
                if tables != base.tables or cubes != base.cubes:
                    edition = publish(company.folder, tables, (), cubes=cubes, by=company.actor.name)
                note(company, "refreshed", {"edition": edition.number})
            load.sweep(every_file(company.folder))
            judge(company)
            return edition
        finally:
            load.close()
