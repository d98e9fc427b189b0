"""How much of what works survives when a programme is copied elsewhere?"""

from sim.declare import Block, fixed, uncertain


class Transfer(Block):
    """Working elements lose force in another region, sector or group; knowledge and steering limit it. Mechanism C7."""

    loss: float = uncertain(
        1.0, "how much of what is said to be lost in a step (replication.carried_*) really is",
        unit="factor", range=(0.0, 2.0), sweep=(0.5, 1.5), source="HU30, S129", grade="assumed",
    )  # fmt: skip
    knowledge_saves: float = uncertain(
        0.6, "share of that loss which know-how that is written down and shared takes away",
        unit="share", range=(0.0, 1.0), sweep=(0.3, 0.8), source="S16, S127, S152", grade="assumed",
    )  # fmt: skip
    steering_saves: float = uncertain(
        0.4, "share of that loss which an orchestrator in the new region takes away",
        unit="share", range=(0.0, 1.0), sweep=(0.2, 0.6), source="S124, S127, HU45", grade="assumed",
    )  # fmt: skip
    usual_knowledge: float = fixed(
        0.2, "share of know-how that others keep in 2021, which the loss already contains",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip
    usual_steering: float = fixed(
        0.3, "share of regions with an orchestrator in 2021, which the loss already contains",
        unit="share", range=(0.0, 1.0), source="reference", grade="assumed",
    )  # fmt: skip


def carried_over(usual: float, knowledge: float, steered: bool, p: Transfer) -> float:
    """Share of know-how (0-1) that survives a copy, given the share that does as things are in 2021 (C7; S129, HU30).

    usual ** (loss * max(0, 1 - knowledge_saves * (knowledge - usual_knowledge) - steering_saves * (steered -
    usual_steering))), with `knowledge` the share that is written down and kept by others.
    """
    known = p.knowledge_saves * (knowledge - p.usual_knowledge)
    led = p.steering_saves * (float(steered) - p.usual_steering)
    return float(usual ** (p.loss * max(1.0 - known - led, 0.0)))
