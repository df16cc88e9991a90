"""A template is compiled once, and again when it has changed."""

from __future__ import annotations

from jinja2 import DictLoader, Environment

from fieldschool.present.compiled import InMemory


def environment(cache: InMemory, text: str) -> Environment:
    return Environment(loader=DictLoader({"page": text}), bytecode_cache=cache)


def test_a_second_environment_does_not_compile_again(monkeypatch) -> None:
    cache = InMemory()
    assert environment(cache, "Good {{ x }}").get_template("page").render(x="day") == "Good day"
    second = environment(cache, "Good {{ x }}")
    monkeypatch.setattr(second, "compile", lambda *_, **__: (_ for _ in ()).throw(AssertionError("compiled again")))
    assert second.get_template("page").render(x="night") == "Good night"


def test_a_changed_template_is_compiled_again() -> None:
    cache = InMemory()
    environment(cache, "old").get_template("page")
    assert environment(cache, "new").get_template("page").render() == "new"
