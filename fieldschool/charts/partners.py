"""Partners on the plane of influence and interest, and who is missing for a theme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldschool.charts.picture import Picture, Table
from fieldschool.i18n import _, listing, ngettext, number
from fieldschool.models.partners import CLOSE, INFORMED, SATISFIED, WATCH, missing, way
from fieldschool.sources.partners import MOST, PartnerKind, Theme

#: Letters of a name that a sentence repeats.
SAID = 60


@dataclass(frozen=True)
class Partner:
    """A partner as it was written.

    Attributes
    ----------
    name : str
        Its id.
    title : str
    kind_id : str
        Empty for one of no kind in the table.
    influence, interest : int
        1 to 5.
    office : str
        Who speaks for it; can be empty.
    """

    name: str
    title: str
    kind_id: str
    influence: int
    interest: int
    office: str = ""

    @property
    def way(self) -> str:
        """How to work with it."""
        return way(self.influence, self.interest)


def short(title: str) -> str:
    """A name as a sentence repeats it."""
    return title if len(title) <= SAID else title[: SAID - 1] + "…"


def way_names() -> dict[str, str]:
    """The four ways to work with a partner."""
    return {
        SATISFIED: _("Win over"),
        CLOSE: _("Work closely"),
        WATCH: _("Keep an eye on"),
        INFORMED: _("Keep informed"),
    }


def plane(partners: Sequence[Partner], *, moves: bool = True, signs: Sequence[str] = ()) -> Picture:
    """Draw partners on the plane.

    Parameters
    ----------
    partners : sequence of Partner
    moves : bool
        Whether the marks can be moved.
    signs : sequence of str
        What stands on the marks; numbers when not given.
    """
    names = way_names()
    signs = signs or [number(i) for i in range(1, len(partners) + 1)]
    says = _("{name}: influence {influence} of {top}, interest {interest} of {top}. {way}.")
    marks, rows = [], []
    for sign, one in zip(signs, partners, strict=True):
        said = says.format(name=one.title, influence=number(one.influence), interest=number(one.interest),
                           top=number(MOST), way=names[one.way])  # fmt: skip
        marks.append({"id": one.name, "sign": sign, "name": one.title, "x": one.interest, "y": one.influence,
                      "way": one.way, "says": said})  # fmt: skip
        rows.append((sign, one.title, number(one.influence), number(one.interest), names[one.way]))
    spec = {
        "ends": {"up": _("More influence"), "across": _("More interest")},
        "quarters": [{"way": key, "text": text} for key, text in names.items()],
        "marks": marks,
        "moves": moves,
        "hint": _("Move it with the arrow keys."),
    }
    columns = (_("No."), _("Partner"), _("Influence"), _("Interest"), _("How to work with it"))
    caption = _("Influence and interest, 1 to 5")
    return Picture("plane", plane_says(partners), spec, Table(caption, columns, tuple(rows)))


def plane_says(partners: Sequence[Partner]) -> str:
    """Say who stands where."""
    if not partners:
        return _("Your map is empty. Add the usual partners, or write one.")
    said = ngettext("{n} partner on the map.", "{n} partners on the map.", len(partners)).format(
        n=number(len(partners))
    )
    close = [short(one.title) for one in partners if one.way == CLOSE]
    win = [short(one.title) for one in partners if one.way == SATISFIED]
    if close:
        said += " " + _("Much influence and much interest: {names}. Work closely with them.").format(names=_some(close))
    if win:
        said += " " + _(
            "Much influence and little interest: {names}. Without them you may be stopped; find out what would win "
            "them."
        ).format(names=_some(win))
    if not close and not win:
        said += " " + _("Nobody on it has much influence. Who could stop you, or open a door?")
    return said


def gap_says(theme: str, needed: Sequence[str], there: Sequence[str], kinds: dict[str, PartnerKind]) -> str:
    """Say which kinds of partners a theme needs are not on the map."""
    gone = missing(needed, there)
    if not gone:
        said = _("{theme}: all {n} kinds of partners that usually matter are on your map.")
        return said.format(theme=theme, n=number(len(needed)))
    said = ngettext(
        "{theme}: of {all} kinds of partners that usually matter, {n} is not on your map: {names}.",
        "{theme}: of {all} kinds of partners that usually matter, {n} are not on your map: {names}.",
        len(gone),
    )
    names = listing([_(kinds[name].title) for name in gone])
    return said.format(theme=theme, all=number(len(needed)), n=number(len(gone)), names=names)


def gap_rows(theme: Theme, there: Sequence[str], kinds: dict[str, PartnerKind], country: str) -> list[list[str]]:
    """For each kind of partner that a theme needs: whether it is on the map, and why it matters."""
    rows = []
    for name, why in theme.reasons.items():
        kind = kinds[name]
        exchange = _("It brings: {brings}. It wants: {wants}.")
        told = exchange.format(brings=_(kind.brings), wants=_(kind.wants))
        state = _("on the map") if name in there else _("missing")
        sign = "✓" if name in there else "○"
        rows.append([f"{sign} {_(kind.title)} ({state})", f"{_(why)} {told}{_local(kind, country)}"])
    return rows


def _some(names: Sequence[str], most: int = 4) -> str:
    if len(names) <= most:
        return listing(list(names))
    rest = len(names) - most + 1
    others = ngettext("{n} more", "{n} more", rest).format(n=number(rest))
    return listing([*names[: most - 1], others])


def _local(kind: PartnerKind, country: str) -> str:
    if country not in kind.names:
        return ""
    return " " + _("Here, for example: {names}.").format(names=_(kind.names[country]))
