"""What there is to build on between two countries: every row with a page, and nothing made of nothing."""

from fieldschool.sources import corridor_features, tables


def test_every_feature_has_a_page_that_was_read():
    frame = tables.load("corridor_features")
    assert len(frame) > 25
    assert frame["source_url"].str.startswith("http").all()
    assert set(frame["group"]) == {*corridor_features.GROUPS, corridor_features.RULE}


def test_a_corridor_by_its_two_ends():
    found = corridor_features.features("USA", "MEX")
    assert [one.group for one in found] == ["rule", "organisation", "programme"]
    assert "El Pais" in found[0].source.citation()


def test_the_other_way_round_is_another_corridor():
    assert corridor_features.features("MEX", "USA") == ()


def test_a_corridor_of_which_nothing_was_read():
    assert corridor_features.features("GBR", "PHL") == ()
