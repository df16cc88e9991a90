"""Real programmes: one's own country first, and weak evidence told as plainly as strong."""

from __future__ import annotations

import pytest

from fieldschool.sources import programmes, tables


@pytest.mark.parametrize(("iso3", "first"), [("PHL", "phl-pinoywise"), ("IDN", "idn-train-both"), ("NPL", "npl-sami")])
def test_programmes_of_the_country_come_first(iso3, first):
    found = programmes.for_country(iso3)
    assert found[0].programme_id == first
    own = [programme.iso3 == iso3 for programme in found]
    assert own == sorted(own, reverse=True)
    assert not all(own)


def test_a_country_without_its_own_has_the_evidence_of_the_world():
    found = programmes.for_country("MWI")
    assert len(found) == len(tables.load("programmes")) >= 10
    assert {programme.strength for programme in found} >= {"strong", "some", "weak", "no effect"}


@pytest.mark.parametrize("iso3", ["MEX", "PHL", "RWA", "SLV", "MWI"])
def test_each_has_evidence_and_a_page(iso3):
    found = programmes.for_country(iso3)
    assert len({programme.programme_id for programme in found}) == len(found)
    for programme in found:
        assert programme.evidence.endswith(".")
        assert programme.source.url.startswith("http")
        assert len(programme.evidence) < 260
