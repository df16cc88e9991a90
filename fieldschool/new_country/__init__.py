"""``fieldschool new-country``: a pack for a country that has none, as far as international tables know it.

`known` asks the tables, `gaps` names what nobody knows here, `files` writes both, `lay` puts them in
place, all or nothing.
"""
