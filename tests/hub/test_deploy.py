"""The files to deploy with: they give a server what it asks for, name what is there, and run nobody as root."""

from __future__ import annotations

import ast
import re
import runpy
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from traitlets.config import Config

from fieldschool.hub import server

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"


def lines_of(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_the_image_copies_what_is_there_runs_nobody_as_root_and_names_its_base():
    lines = lines_of(DEPLOY / "kubernetes" / "Dockerfile")
    copied = [source for line in lines if line.startswith("COPY ") for source in line.split()[1:-1]]
    assert len(copied) > 8
    assert [name for name in copied if not (ROOT / name).exists()] == []
    kept = {
        line.removeprefix("!") for line in lines_of(DEPLOY / "kubernetes" / "Dockerfile.dockerignore") if line[0] == "!"
    }
    assert set(copied) <= kept
    (base,) = [line.split()[1] for line in lines if line.startswith("FROM ")]
    assert re.fullmatch(r"python:3\.1[1-9]-slim-\w+", base)
    assert [line for line in lines if line.startswith("USER ")][-1] == "USER 1000:100"
    assert "--require-hashes" in " ".join(lines)


def given_by(file: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """What a file of JupyterHub sets, run as JupyterHub runs it."""
    config = Config()

    def load(other: str) -> None:
        runpy.run_path(other, {"get_config": lambda: config, "load_subconfig": load})

    load(str(file))
    return config


def test_the_hubs_own_file_starts_the_course_and_hands_its_secrets_on(monkeypatch):
    for name in ("FIELDSCHOOL_HOME", "FIELDSCHOOL_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FIELDSCHOOL_STORE", "postgresql+psycopg://x/y")
    monkeypatch.setenv("FIELDSCHOOL_SECRET", "s" * 40)
    monkeypatch.setenv("FIELDSCHOOL_FACILITATOR_NAMES", "fatima, ,jean")
    config = given_by(DEPLOY / "jupyterhub_config.py", monkeypatch)
    assert config.Spawner.cmd == [sys.executable, "-m", "fieldschool.hub"]
    assert config.Spawner.environment.keys() == {"FIELDSCHOOL_STORE", "FIELDSCHOOL_SECRET"}
    assert config.JupyterHub.load_groups == {"facilitators": {"users": ["fatima", "jean"]}}


def test_tljh_reads_its_secrets_from_a_file_that_only_root_may_read(monkeypatch, tmp_path):
    file = tmp_path / "fieldschool.env"
    file.write_text("FIELDSCHOOL_STORE=postgresql+psycopg://x/y?a=b\nFIELDSCHOOL_SECRET=" + "s" * 40 + "\nPATH=/none\n")
    for name, value in (("FOLDER", ROOT), ("SECRETS", file), ("STORE", ""), ("SECRET", ""), ("HOME", "")):
        monkeypatch.setenv(f"FIELDSCHOOL_{name}", str(value))
    config = given_by(DEPLOY / "tljh" / "fieldschool.py", monkeypatch)
    assert config.Spawner.cmd[1:] == ["-m", "fieldschool.hub"]
    assert config.Spawner.environment["FIELDSCHOOL_STORE"] == "postgresql+psycopg://x/y?a=b"
    assert "PATH" not in config.Spawner.environment


def test_no_secret_stands_in_any_file():
    for file in DEPLOY.rglob("*"):
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"(?i)(password|secret|token)\s*[:=]\s*['\"]?[A-Za-z0-9+/_-]{20,}", text), file
            if file.suffix == ".py":
                ast.parse(text)


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ({server.PREFIX: ""}, "JUPYTERHUB_SERVICE_PREFIX is not set"),
        ({server.ADDRESS: ""}, "JUPYTERHUB_SERVICE_URL is not set"),
        ({server.SECRET: "short"}, "FIELDSCHOOL_SECRET is too short"),
        ({server.STORE: "sqlite:///x"}, "FIELDSCHOOL_STORE must name a PostgreSQL database"),
    ],
)
def test_a_server_that_is_not_given_what_it_needs_says_so_in_one_sentence(monkeypatch, missing, sentence):
    given = {server.PREFIX: "/user/ana/", server.ADDRESS: "http://127.0.0.1:9", server.SECRET: "s" * 40,
             server.STORE: "postgresql+psycopg://x/y"}  # fmt: skip
    for name, value in (given | missing).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(server.HubError, match=sentence):
        server.HubCourse()


def test_somebody_who_may_not_use_this_server_is_refused():
    from tornado.web import HTTPError

    from fieldschool.hub.door import Door

    ben = {"name": "ben", "scopes": [], "groups": []}
    hub = SimpleNamespace(
        cookie_name="c",
        access_scopes={"access:servers!server=ana/"},
        get_session_id=lambda _handler: "",
        check_scopes=lambda wanted, user: wanted & set(user["scopes"]),
        user_for_token=lambda _token, session_id: ben,
    )
    browser = SimpleNamespace(get_signed_cookie=lambda _name: b"a-token")
    with pytest.raises(HTTPError) as refused:
        Door(hub, "facilitators").token_of(browser)
    assert refused.value.status_code == 403
    assert Door(hub, "facilitators").token_of(SimpleNamespace(get_signed_cookie=lambda _name: None)) is None
