"""What the doctor says of numbers it is given; nothing of this computer is looked at."""

from __future__ import annotations

import errno

import pytest

from fieldschool import i18n
from fieldschool.doctor import computer, data, network
from fieldschool.doctor.findings import Finding, State, fit, good
from fieldschool.doctor.network import Wall

GB = 1_000_000_000


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (computer.python("3.12.1", ">=3.11", True), State.GOOD),
        (computer.python("3.9.2", ">=3.11", False), State.BAD),
        (computer.packages(23, []), State.GOOD),
        (computer.packages(23, ["numpy", "voila"]), State.BAD),
        (computer.packages(0, []), State.WARN),
        (computer.memory(8 * GB, 16 * GB), State.GOOD),
        (computer.memory(2 * GB, 4 * GB), State.WARN),
        (computer.memory(GB // 2, 4 * GB), State.BAD),
        (computer.processors(8), State.GOOD),
        (computer.processors(1), State.WARN),
        (computer.processors(None), State.WARN),
        (computer.disk(50 * GB, "~/x"), State.GOOD),
        (computer.disk(GB, "~/x"), State.WARN),
        (computer.disk(0, "~/x"), State.BAD),
        (computer.disk(None, "~/x"), State.WARN),
        (computer.clock(1000.0, 900.0), State.GOOD),
        (computer.clock(1_000_000.0, 1_000_000.0 + 3600), State.GOOD),
        (computer.clock(1_000_000.0, 1_000_000.0 + 3 * 86_400), State.BAD),
        (computer.clock(4e9, 1.8e9), State.WARN),
        (computer.clock(4e9, None), State.WARN),
        (computer.power(None, None), State.GOOD),
        (computer.power(20.0, True), State.GOOD),
        (computer.power(90.0, False), State.GOOD),
        (computer.power(20.0, False), State.WARN),
        (computer.power(20.0, None), State.WARN),
        (computer.browser("firefox"), State.GOOD),
        (computer.browser(""), State.WARN),
        (network.port(8866, None, None), State.GOOD),
        (network.port(8866, errno.EADDRINUSE, 8867), State.BAD),
        (network.port(80, errno.EACCES, 1024), State.BAD),
        (network.port(65535, errno.EADDRINUSE, None), State.BAD),
        (network.addresses(["192.168.1.20", "10.0.0.2"], 8866), State.GOOD),
        (network.addresses([], 8866), State.WARN),
        (data.folder("~/answers", 0.002, ""), State.GOOD),
        (data.folder("~/answers", 2.0, ""), State.WARN),
        (data.folder("~/OneDrive/answers", 0.002, ""), State.WARN),
        (data.folder("~/answers", None, "Permission denied"), State.BAD),
        (data.store(""), State.GOOD),
        (data.store("The file is damaged."), State.BAD),
        (data.checks(185, []), State.GOOD),
        (data.checks(185, ["a.csv, row 3", "b"]), State.BAD),
        (data.checks(0, []), State.BAD),
    ],
)
def test_a_thing_is_judged_by_its_numbers(found: Finding, state: State) -> None:
    assert found.state is state
    assert found.sentence.endswith((".", "/", ")", "3"))
    assert "{" not in found.sentence + found.todo
    if state is State.BAD:
        assert found.todo, "What is bad comes with what to do."


@pytest.mark.parametrize("wall", Wall)
def test_of_phones_nothing_is_claimed_and_the_hint_is_for_this_system(wall: Wall) -> None:
    found = network.firewall(wall, 9000)
    assert found.state is State.WARN
    assert "only a phone can tell" in found.sentence
    assert {Wall.UFW: "ufw allow 9000/tcp", Wall.FIREWALLD: "--add-port=9000/tcp"}.get(wall, "phone") in found.todo


def test_the_next_free_port_is_named() -> None:
    assert "PORT=8870" in network.port(8866, errno.EADDRINUSE, 8870).todo
    assert "reserved" in network.port(80, errno.EACCES, 1024).sentence


def test_the_likeliest_address_comes_first_and_the_others_after_it() -> None:
    said = network.addresses(["192.168.1.20", "10.0.0.2"], 9000).sentence
    assert said.index("http://192.168.1.20:9000/") < said.index("http://10.0.0.2:9000/")


def test_one_bad_thing_makes_a_laptop_unfit_and_nothing_looked_at_too() -> None:
    fine, look = good("a", "A", "."), Finding("b", "B", State.WARN, ".")
    assert fit([fine, look])
    assert not fit([fine, Finding("c", "C", State.BAD, ".")])
    assert not fit([])


def test_a_finding_keeps_its_key_in_every_language() -> None:
    here = computer.memory(GB // 2, 4 * GB)
    i18n.use("es")
    there = computer.memory(GB // 2, 4 * GB)
    assert here.key == there.key
    assert here.sentence != there.sentence
    assert here.todo != there.todo
    assert here.state.word != "bad"
