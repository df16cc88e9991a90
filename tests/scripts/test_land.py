"""Outlines are made small without being made wrong."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.build_data.land import land, simplified

SQUARE = [(0.0, 0.0), (5.0, 0.01), (10.0, 0.0), (10.0, 10.0), (5.0, 9.99), (0.0, 10.0), (0.0, 0.0)]


def test_points_on_a_line_are_left_out_and_corners_stay():
    assert simplified(SQUARE, 0.1) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]
    assert simplified(SQUARE, 0.001) == SQUARE


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-90, 90)), min_size=3, max_size=40), st.floats(0.01, 5))
def test_what_is_kept_was_there_and_the_ring_stays_closed(points, tolerance):
    ring = [*points, points[0]]
    kept = simplified(ring, tolerance)
    assert kept[0] == kept[-1] == ring[0]
    assert set(kept) <= set(ring)
    assert len(kept) >= min(4, len(ring))


def test_a_ring_is_told_in_tenths_of_a_degree_and_steps(tmp_path):
    def feature(iso3, *rings):
        return {"properties": {"iso3": iso3}, "geometry": {"type": "MultiPolygon", "coordinates": [[r] for r in rings]}}

    far = [(x / 2 + 50, y / 2 + 20) for x, y in SQUARE]
    islet = [(80.0, 0.0), (80.2, 0.0), (80.1, 0.2), (80.0, 0.0)]
    file = tmp_path / "land.geojson"
    file.write_text(json.dumps({"features": [feature("AAA", SQUARE, far, islet), feature(None, islet),
                                             feature("ATA", SQUARE)]}))  # fmt: skip
    found = land(file)
    assert set(found) == {"AAA", "land1"}
    first, second = found["AAA"].split(";")
    assert first == "0 0 100 0 0 100 -100 0"
    assert second.startswith("500 200 ")
    # The only island of a country stays, however small.
    assert found["land1"] == "800 0 2 0 -1 2"


def test_no_point_that_is_left_out_lies_far_from_the_line():
    ring = [(math.cos(n / 30 * math.tau), math.sin(n / 30 * math.tau)) for n in range(30)]
    ring.append(ring[0])
    kept = simplified(ring, 0.05)
    assert len(kept) < len(ring)
    for x, y in kept:
        assert math.hypot(x, y) == pytest.approx(1)
