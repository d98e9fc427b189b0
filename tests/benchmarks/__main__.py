"""How fast is the model beside plain Mesa? One table, and a line for each aim."""

import os
import subprocess
import sys
from tempfile import TemporaryDirectory
from time import perf_counter

from rich.console import Console
from rich.table import Table

from tests.benchmarks.measure import LARGE, NATIONAL, SMALL, Measured, alone, columns, plain, same_rules

TWIN_FIRST, TWIN_MONTHS = 48, 24
"""The twin lives these months only, in the middle of the run: what counts is what an agent-month costs."""

FASTER, SECONDS, MEMORY = 60.0, 3.0, 500.0
"""The aims: times plain Mesa, seconds on one core, MB."""

WIDTH = 120
"""Characters to a line."""

ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}


def main() -> None:
    """Measure, and print what came of it."""
    os.environ.update(ONE_THREAD)
    console = Console(width=WIDTH)
    model, same, twin = {}, {}, {}
    for size, runs in ((SMALL, 3), (NATIONAL, 3), (LARGE, 1)):
        console.print(f"columns, {size:,} participants ...", style="dim")
        model[size] = alone(columns, size, runs)
    for size in (SMALL, NATIONAL):
        console.print(f"beside plain Mesa, {size:,} participants ...", style="dim")
        same[size] = alone(same_rules, size, 3)
        twin[size] = alone(plain, size, TWIN_FIRST, TWIN_MONTHS)
    console.print(_table(model, same, twin), _notes())
    console.print(f"The whole command `leerwerk run baseline`, figures included: {_command():.1f} s by the clock.")
    for line in _verdicts(model, same, twin):
        console.print(line)


def _table(model: dict[int, Measured], same: dict[int, Measured], twin: dict[int, Measured]) -> Table:
    table = Table(title="National baseline")
    for name in ("", "participants", "months", "agent-months", "making", "seconds", "by the clock",
                 "agent-months a second", "times plain Mesa", "peak MB"):  # fmt: skip
        table.add_column(name, justify="right" if name else "left")
    for of in model.values():
        table.add_row("columns, every mechanism", *_cells(of), "", f"{of.memory:.0f}")
    for size, of in same.items():
        table.add_row("columns, rules of the twin", *_cells(of), f"{of.pace / twin[size].pace:.0f}", f"{of.memory:.0f}")
    for of in twin.values():
        table.add_row("plain Mesa", *_cells(of), "", f"{of.memory:.0f}")
    return table


def _cells(of: Measured) -> tuple[str, ...]:
    millions, pace = of.agent_months / 1e6, of.pace / 1e6
    return (
        f"{of.participants:,}",
        f"{of.months}",
        f"{millions:.2f} M",
        f"{of.making:.2f}",
        f"{of.living:.2f}",
        f"{of.wall:.2f}",
        f"{pace:.2f} M",
    )


def _notes() -> str:
    return (
        "Participants: at the start; newcomers in proportion, at 750,000 only twice the table's. "
        "Agent-months: people present, summed over months.\n"
        "Making: everyone, from the checked scenario, or from columns for plain Mesa. Seconds: of the months after it. "
        "Both of one core, so that other work on the machine hardly counts; columns the median of some runs, after a "
        "whole run that is thrown away.\n"
        f"Plain Mesa: {TWIN_MONTHS} months from month {TWIN_FIRST}, begun in the state of the columns there. "
        "Memory: of a fresh process, with Python and its libraries.\n"
        "Plain Mesa does: an object and a step a month for every person, employer, municipality, programme, funder, "
        "sector and region, people in random order (`shuffle_do`), by the same rules and parameters; every euro from "
        "purse to purse and its total by month, payer, payee and purpose; every move checked and written down; every "
        "intake with what each limit cost.\n"
        "It leaves out: the mechanisms that `tests/benchmarks/plain.py` switches off, changes of policy other than of "
        "parameters, a part for all where a sector fund or a municipality falls short (the first get it), luck that "
        "stays with the same person from scenario to scenario, and all but five of the monthly outcomes.\n"
        f"At {SMALL:,} participants there is a ratio but no aim: fixed costs dominate there, of employers and "
        "municipalities that are as many as in the whole country (10,000 and 345 of them)."
    )


def _command() -> float:
    """Seconds by the clock of the command as it is typed, from the start of Python to the last figure."""
    with TemporaryDirectory() as folder:
        began = perf_counter()
        subprocess.run(
            [sys.executable, "-m", "sim", "run", "baseline", "--quiet", "--out", f"{folder}/baseline"], check=True
        )
        return perf_counter() - began


def _verdicts(model: dict[int, Measured], same: dict[int, Measured], twin: dict[int, Measured]) -> list[str]:
    ratio = {size: same[size].pace / twin[size].pace for size in twin}
    growth = model[SMALL].pace / model[LARGE].pace
    baseline = model[NATIONAL]
    return [
        _line(f"{ratio[NATIONAL]:.0f} times plain Mesa at {NATIONAL:,}", ratio[NATIONAL] >= FASTER, f"{FASTER:.0f}"),
        f"         {ratio[SMALL]:.0f} times plain Mesa at {SMALL:,} (no aim: fixed costs dominate)",
        _line(f"{baseline.seconds:.2f} s on one core", baseline.seconds < SECONDS, f"below {SECONDS:.0f} s"),
        _line(f"{baseline.memory:.0f} MB", baseline.memory < MEMORY, f"below {MEMORY:.0f} MB"),
        _line(
            f"an agent-month costs {growth:.2f} times as much at {LARGE:,} as at {SMALL:,}", growth <= 1.0, "at most 1"
        ),
    ]


def _line(what: str, met: bool, aim: str) -> str:
    return f"{'met    ' if met else 'not met'}  {what} (aim: {aim})"


if __name__ == "__main__":
    main()
