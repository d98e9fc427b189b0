"""Which mechanisms does the twin leave out? Those switched off here; with them off both must agree exactly."""

from typing import Any

OFF: dict[str, Any] = {
    "trust.effect": 0.0,
    "strain.weight": 0.0,
    "dropout.recruited": 0.0,
    "dropout.matching": 0.0,
    "alumni.told": 0.0,
    "recognition.match": 0.0,
}
"""Strengths, by dotted name, of what the model has beyond the twin."""
