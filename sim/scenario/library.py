"""Which named initiatives are there? Each has a file that holds its record and lets it run alone."""

from functools import lru_cache
from pathlib import Path

from sim.initiative import Initiative
from sim.said import Said
from sim.scenario.problem import Origin, Problem, Problems, ScenarioError
from sim.scenario.record import read_initiative
from sim.scenario.text import read_text, shown_path
from sim.scenario.yaml_text import parse
from sim.shipped import scenarios_folder


def library() -> dict[str, Initiative]:
    """The named initiatives by slug, in the order of the reports; a wrong file of theirs raises ScenarioError."""
    return dict(_library())


def in_baseline() -> dict[str, Initiative]:
    """The initiatives that exist at the start when a scenario does not choose."""
    return {slug: initiative for slug, initiative in library().items() if initiative.in_baseline}


def home(slug: str) -> Path:
    """The file that holds the record of a named initiative."""
    return scenarios_folder() / "initiatives" / f"{slug}.yaml"


@lru_cache(maxsize=1)
def _library() -> dict[str, Initiative]:
    problems: Problems = []
    read = {path.stem: _record(path, problems) for path in sorted(home("").parent.glob("*.yaml"))}
    if problems:
        raise ScenarioError(problems)
    known = {slug: made for slug, made in read.items() if made is not None}
    return dict(sorted(known.items(), key=lambda item: item[1].number))


def _record(path: Path, problems: Problems) -> Initiative | None:
    """The record in a file, which stands there under the name of the file."""
    name = f"new_initiatives.{path.stem}"
    new = (parse(_from_records(read_text(path)), shown_path(path), problems).mapping or {}).get("new_initiatives")
    node = new.mapping.get(path.stem) if new is not None and new.mapping else None
    if node is None:
        problems.append(Problem(Origin(shown_path(path)), name, Said("missing_record")))
        return None
    return read_initiative(name, node, problems)


def _from_records(text: str) -> str:
    """A text without the lines above its records, which take as long to read; what is left keeps its line numbers."""
    above, heading, records = text.partition("\nnew_initiatives:")
    return "\n" * above.count("\n") + heading + records if heading else text
