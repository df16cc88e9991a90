"""What the cooperative assumes and leaves out, and what covers a deposit."""

from __future__ import annotations

from typing import Any

from fieldschool.i18n import _
from fieldschool.sources import cooperatives
from fieldschool.tools.content import view_content


def cover_sentence(iso3: str) -> str:
    """What stands behind a deposit in a cooperative of the country, as far as we know."""
    found = cooperatives.covers().get(iso3)
    said = _(found.what) if found else _("Whether a fund covers deposits in cooperatives here is not known to us: ask.")
    return " ".join([said, _("Share capital is never insured.")])


def assumed() -> dict[str, Any]:
    """The fold-out of assumptions."""
    rows = [
        [
            _("The size"),
            _(
                "Illustrative: assets of about US$ 20 million in the country's money; of 100, 19 are shares, 9 "
                "are reserve, the rest are deposits."
            ),
        ],
        [_("Shares and use of all members"), _("Illustrative: 9.8 and 4.2 times the surplus to begin with.")],
        [
            _("The five years"),
            _(
                "Growth is even. Funds of the year's end are spent, interest and refunds are paid in "
                "cash. A loss is borne by the reserve, then by the shares, then by the deposits."
            ),
        ],
        [
            _("The shock"),
            _(
                "Nothing new is lent. Of the good loans one part in 24 is paid back each month. Nobody helps "
                "from outside."
            ),
        ],
        [
            _("Norms"),
            _(
                "Goals of the PEARLS ratios for credit unions, as one of them prints them in its report of 2013. The "
                "authority of a country may ask for more."
            ),
        ],
        [
            _("Left out"),
            _("Provisions set aside for loans, income tax, inflation of costs. Results are for learning, not advice."),
        ],
    ]
    return view_content("", table={"caption": "", "columns": [_("What"), _("How")], "rows": rows})
