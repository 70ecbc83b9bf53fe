"""The agreements among which a parent is looked for: those that say they have one, and those of the same two parties."""

from __future__ import annotations

import numpy as np

from transforms.resolution.agreements.loading import ReportLoader
from transforms.resolution.agreements.reports import Report
from transforms.resolution.digests import Digests, combine, digest_column
from transforms.resolution.identity import Assigned
from transforms.resolution.portions import Numbers, number_of

MOST_PARTIES_OF_REPORT = 36  # those of two sides (see `blocking.MOST_PARTIES`), and of a treaty of many the first


def reports_of_families(loader: ReportLoader, agreements: Assigned) -> dict[str, list[Report]]:
    """Return the reports of these agreements, by the id of an agreement's first report; its reports are numbered as the loader's."""
    is_child = loader.table["lineage_type"].is_valid().to_numpy()
    asked = np.isin(agreements.clusters, agreements.clusters[is_child])
    if not asked.any():
        return {}
    reports, pairs = _pairs_of_parties(loader)
    asked[reports[np.isin(pairs, pairs[asked[reports]])]] = True
    wanted = np.flatnonzero(np.isin(agreements.clusters, agreements.clusters[asked]))
    found: dict[int, list[Report]] = {}
    for number, report in loader.load(wanted).items():
        found.setdefault(int(agreements.clusters[number]), []).append(report)
    return {said[0].report_id: said for said in found.values()}


def _pairs_of_parties(loader: ReportLoader) -> tuple[Numbers, Digests]:
    """Return each two parties that a report names, as the report's number and a digest of the two.

    Of a longer list the first count, in an order that is the same for all reports: what has the same list has a pair in common.
    """
    rows = loader.evidence.parties
    reports = number_of(rows["report_id"], loader.ids)
    parties = digest_column(loader.parties.ids_of(rows["member_id"]))
    order = np.lexsort((parties, reports))
    reports, parties = reports[order], parties[order]
    is_repeated = np.concatenate([[False], (reports[1:] == reports[:-1]) & (parties[1:] == parties[:-1])])
    reports, parties = reports[~is_repeated], parties[~is_repeated]
    places = np.arange(len(reports))
    counts = places - np.searchsorted(reports, reports, side="left") < MOST_PARTIES_OF_REPORT
    reports, parties, places = reports[counts], parties[counts], np.arange(counts.sum())
    lengths = np.searchsorted(reports, reports, side="right") - places - 1  # each with those that come after it
    others = np.arange(lengths.sum()) + np.repeat(places + 1 - (np.cumsum(lengths) - lengths), lengths)
    return np.repeat(reports, lengths), combine(np.repeat(parties, lengths), parties[others])
