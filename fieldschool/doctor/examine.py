"""Everything the doctor looks at, in the order in which it is told."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fieldschool import checks, paths
from fieldschool.doctor import carrying, computer, data, network, probing
from fieldschool.doctor.carrying import Measured
from fieldschool.doctor.findings import Finding, State, fit
from fieldschool.i18n import _, ngettext, number
from fieldschool.present.address import lan_addresses


@dataclass(frozen=True)
class Asked:
    """What the doctor is asked.

    Attributes
    ----------
    port : int
        The port that the course is to listen at.
    people : int
        How many participants are expected.
    """

    port: int = 8866
    people: int = 60


def quick(asked: Asked) -> Iterator[Finding]:
    """All findings that need no measuring, each as soon as it is known."""
    wanted, new_enough = probing.wanted_python()
    yield computer.python(platform.python_version(), wanted, new_enough)
    yield computer.packages(*probing.wrong_packages())
    yield computer.memory(*probing.memory())
    yield computer.processors(os.cpu_count())
    yield computer.clock(time.time(), probing.newest_file(paths.root()))
    yield computer.power(*probing.battery())
    yield computer.browser(probing.browser())
    place = probing.state_place()
    yield computer.disk(probing.disk_free(paths.state_dir()), place)
    yield data.folder(place, *probing.written(paths.state_dir()))
    yield data.store(probing.store_trouble())
    error = probing.port_error(asked.port)
    yield network.port(asked.port, error, None if error is None else probing.next_free(asked.port))
    yield network.addresses(lan_addresses("0.0.0.0"), asked.port)
    yield network.firewall(probing.wall(), asked.port)
    reports = list(checks.run_all())
    problems = [problem for report in reports for problem in report.problems]
    yield data.checks(sum(report.looked_at for report in reports), problems)


def measured(asked: Asked, measure: Callable[[], Measured] | None = None) -> tuple[list[Finding], Measured | None]:
    """The findings about the room, and the numbers behind them.

    Parameters
    ----------
    asked : Asked
    measure : callable, optional
        The real measurement when not given.
    """
    from fieldschool.doctor.measuring import CannotMeasure, Limits
    from fieldschool.doctor.measuring import measure as real

    try:
        seen = measure() if measure else real(Limits(people=asked.people))
    except CannotMeasure as error:
        return carrying.room(None, asked.people, str(error)), None
    return carrying.room(seen, asked.people), seen


def verdict(findings: list[Finding]) -> str:
    """One sentence about all of it."""
    bad = sum(finding.state is State.BAD for finding in findings)
    look = sum(finding.state is State.WARN for finding in findings)
    if not fit(findings):
        return ngettext(
            "Not yet fit: {n} thing to put right first.", "Not yet fit: {n} things to put right first.", bad
        ).format(n=number(bad))
    if look:
        return ngettext("Fit for the room. Look at {n} thing.", "Fit for the room. Look at {n} things.", look).format(
            n=number(look)
        )
    return _("Fit for the room.")
