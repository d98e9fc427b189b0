"""What came of a question, as tables in a folder?"""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sim import fingerprint
from sim.record import write_record
from sim.study.comparison import write_csv
from sim.study.limits.coalitions import members
from sim.study.limits.kept import LOST
from sim.study.questions.asked import Question
from sim.study.questions.compared import best, chance, compared, grid
from sim.study.questions.ordering import steps

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class Answered:
    """A question with its runs; the tables follow from them."""

    question: Question
    draws: int
    runs: "pd.DataFrame" = field(repr=False)
    identity: dict[str, Any] = field(repr=False)
    seconds: float

    @property
    def contexts(self) -> list[str]:
        """The contexts, in order."""
        return list(self.question.settings)

    @property
    def cases(self) -> list[str]:
        """The cases, in order: of players every combination, nobody first and everybody last."""
        names = list(self.question.players)
        if not names:
            return list(self.question.cases)
        return ["+".join(n for n, here in zip(names, row, strict=True) if here) for row in members(len(names))]

    @cached_property
    def table(self) -> "pd.DataFrame":
        """How the cases differ."""
        return compared(self.runs, self.contexts, self.cases, self.question.outcomes)

    @cached_property
    def best(self) -> "pd.DataFrame":
        """A row for each context: which case is best, how sure that is (`sure`), in which share of the draws, and
        which share of the variance of differences is chance."""
        import pandas as pd

        rows = []
        for context in self.contexts:
            values = grid(self.runs, context, self.question.outcome, self.cases).to_numpy()
            first, sure, shares = best(values, self.question.least)
            luck = chance(self.runs, context, self.question.outcome, self.cases)
            rows.append((context, self.cases[first], sure, float(shares[first]), luck, len(values)))
        return pd.DataFrame(rows, columns=["context", "case", "sure", "of_draws", "chance", "draws"])

    @cached_property
    def order(self) -> "pd.DataFrame":
        """Of players the best order, step by step; empty for cases."""
        values = grid(self.runs, self.contexts[0], self.question.outcome, self.cases).to_numpy()
        return steps(values, list(self.question.players), least=self.question.least)

    @cached_property
    def lost(self) -> "pd.DataFrame":
        """A row for each context, case and constraint: persons a year that it cost, on average over the runs."""
        columns = [str(name) for name in self.runs if str(name).startswith(LOST)]
        years = self.runs["months"] / 12.0
        yearly = self.runs[["context", "case"]].assign(**{c.removeprefix(LOST): self.runs[c] / years for c in columns})
        means = yearly.groupby(["context", "case"], sort=False).mean().reset_index()
        return means.melt(["context", "case"], var_name="constraint", value_name="persons").astype({"constraint": str})

    @property
    def certain(self) -> bool:
        """Whether the answer is as sure as was asked: the best case, or the first step of the best order."""
        if self.question.players:
            return bool((self.order["sure"].head(1) >= self.question.sure).any())
        return bool((self.best["sure"] >= self.question.sure).all())

    @property
    def tables(self) -> "dict[str, pd.DataFrame]":
        """All tables by the names of their files."""
        made = {"cases": self.table, "best": self.best, "lost": self.lost, "runs": self.runs}
        return made | ({"order": self.order} if self.question.players else {})

    def write(self, folder: Path) -> None:
        """Fill a folder that exists: a CSV file for each table, the runs as Parquet, and record.json last."""
        tables = self.tables
        for name, table in tables.items():
            if name != "runs":
                write_csv(folder / f"{name}.csv", table)
        self.runs.to_parquet(folder / "runs.parquet", index=False)
        write_record(
            folder,
            {
                "kind": "question",
                "identity": self.identity,
                "results": {name: fingerprint.frame(table) for name, table in tables.items()},
                "seconds": round(self.seconds, 3),
                "draws": self.draws,
                "certain": self.certain,
                "question": self.question.model_dump(mode="json"),
            },
        )


def read(folder: Path) -> Answered:
    """What `write` left in a folder."""
    import pandas as pd

    record = json.loads((folder / "record.json").read_text("utf-8"))
    question = Question.model_validate(record["question"])
    return Answered(question, record["draws"], pd.read_parquet(folder / "runs.parquet"), record["identity"], 0.0)
