"""What Gephi's own importer makes of our files.

Runs where Java and the toolkit are; to fetch it:
``mvn dependency:get -Dtransitive=false -Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all``.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kg.exports import export_format, write_network
from kg.model.network import Network

_TOOLKIT = Path.home() / ".m2/repository/org/gephi/gephi-toolkit/0.10.1/gephi-toolkit-0.10.1-all.jar"
_PROGRAM = Path(__file__).with_name("GephiImport.java")

pytestmark = pytest.mark.skipif(
    not (shutil.which("java") and _TOOLKIT.is_file()), reason="needs Java and the Gephi toolkit"
)


def _opened(*paths: Path) -> list[list[str]]:
    command = ["java", "-Xmx1g", "-cp", str(_TOOLKIT), str(_PROGRAM), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_gephi_keeps_every_node_and_edge_and_complains_of_nothing(network: Network, tmp_path: Path) -> None:
    dynamic, static, table = tmp_path / "dynamic.gexf", tmp_path / "static.gexf", tmp_path / "table.csv"
    write_network(export_format("gexf"), network, dynamic)
    write_network(export_format("gexf-static"), network, static)
    nodes, edges = write_network(export_format("csv"), network, table)
    assert _opened(dynamic, static, nodes, edges) == [
        ["issue", "INFO", "GEXF version 1.3"],
        ["kept", "4", "4", "4", "true"],
        ["issue", "INFO", "GEXF version 1.3"],
        ["kept", "4", "4", "4", "false"],
        ["kept", "4", "0", "0", "false"],
        ["kept", "3", "4", "4", "false"],
    ]
