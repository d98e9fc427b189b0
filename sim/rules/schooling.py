"""How many learners can schools take?"""

from sim.declare import Block, lever, uncertain
from sim.vocabulary import Criterion


class Schooling(Block):
    """Seats (plaatsen) at training providers for adapted programmes."""

    seats_per_100k: float = lever(
        25.0, "seats at once for adapted lessons in a region",
        unit="seats per 100,000 inhabitants", range=(0.0, 500.0), criterion=Criterion.INVESTERINGSBEREIDHEID,
        ideal=80.0, absent=8.0, source="S121, S175, C20", grade="assumed",
    )  # fmt: skip
    alignment: float = lever(
        0.5, "how far lessons follow what happens at work",
        unit="0-1", range=(0.0, 1.0), criterion=Criterion.AANDACHT_DOELGROEP, ideal=1.0, absent=0.0,
        source="S90, S91, HU54", grade="assumed",
    )  # fmt: skip
    providers: int = uncertain(
        2, "training providers in a region",
        unit="providers", range=(1, 10), source="35 to 70 in the country", grade="assumed", at_start=True,
    )  # fmt: skip
