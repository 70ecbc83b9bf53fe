"""Products of the same name brought together."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.resolution.components import link_by_key, number_components
from transforms.resolution.digests import digest_column
from transforms.resolution.identity import Assigned
from transforms.resolution.judgements import NO_JUDGEMENTS, Judgements, judge_clusters
from transforms.resolution.names.keys import product_key
from transforms.resolution.portions import NOWHERE, number_of, whole


def cluster_products(rows: pa.Table, judgements: Judgements = NO_JUDGEMENTS) -> Assigned:
    """Return the products in rows of `reported_products`: names are equal but for case, accents and the plural of the last word."""
    members = pc.unique(rows["member_id"])
    numbers = number_of(rows["member_id"], members)
    names = pc.dictionary_encode(whole(rows["name"]))
    key_of = pa.array([product_key(name) or None for name in names.dictionary.to_pylist()], pa.string())
    keys = pc.coalesce(key_of.take(names.indices), pc.binary_join_element_wise("#", whole(rows["member_id"]), ""))
    products = number_components(*link_by_key(numbers, digest_column(keys)), len(members))
    judged = number_of(pa.array(sorted(judgements.judged), pa.string()), members)
    judged = judged[judged != NOWHERE]
    if not len(judged):
        return Assigned(members=members, clusters=products)
    touched = np.flatnonzero(np.isin(products, products[judged]))
    clusters: dict[int, list[str]] = {}
    for product, member in zip(products[touched].tolist(), members.take(pa.array(touched)).to_pylist(), strict=True):
        clusters.setdefault(product, []).append(member)
    place = {member: number for number, member in zip(touched.tolist(), members.take(pa.array(touched)).to_pylist(), strict=True)}
    for number, found in enumerate(judge_clusters(clusters.values(), judgements), start=int(products.max()) + 1):
        products[[place[member] for member in found if member in place]] = number
    return Assigned(members=members, clusters=np.asarray(np.unique(products, return_inverse=True)[1], np.int64))
