"""What the product finder says (3.2.5)."""

from __future__ import annotations

from fieldschool.exercises.values.kinds import Kind, Value

VALUES: dict[str, Value] = {
    "access_amount_set": Value(Kind.YES_NO, "the amount was typed in, not the one to begin with"),
    "access_months": Value(Kind.MONTHS, "months after which the money is needed again"),
    "access_from_abroad": Value(Kind.YES_NO, "only products that open from abroad, at least in part"),
    "access_protected": Value(Kind.YES_NO, "only products with deposit insurance or a promise of the government"),
    "access_out_early": Value(Kind.YES_NO, "only products that can be left early for any reason"),
    "access_shown": Value(Kind.COUNT, "products on view, without cash at home"),
    "access_keeping": Value(Kind.COUNT, "of these, how many keep the money's value"),
    "access_hidden": Value(Kind.COUNT, "products not shown because it is not known whether they pass the filters"),
    "access_years": Value(Kind.COUNT, "years of deposits that are looked back on"),
    "access_gained": Value(Kind.YES_NO, "the deposits bought more at the end than when they were put in"),
    "access_floor": Value(Kind.NAME, "who must stand behind the money at least"),
    "access_standing": Value(Kind.COUNT, "products that nothing beats on both safety and return"),
    "access_own_begun": Value(Kind.COUNT, "own products in the list, finished or not"),
    "access_own": Value(Kind.COUNT, "own products that are finished"),
    "access_promoted_begun": Value(Kind.COUNT, "products to promote in the list, finished or not"),
    "access_promoted": Value(Kind.COUNT, "different products to promote that are finished"),
    "access_promoted_old": Value(Kind.COUNT, "of these, how many have a rate that can be more than a year old"),
}
