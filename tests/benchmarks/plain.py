"""Which mechanisms does the twin leave out? Those switched off here; with them off both must agree exactly."""

from typing import Any

OFF: dict[str, Any] = {
    "trust.effect": 0.0,
    "strain.weight": 0.0,
    "dropout.recruited": 0.0,
    "dropout.matching": 0.0,
    "alumni.told": 0.0,
    "recognition.match": 0.0,
    "exam.crowding": 1.0,
    "exam.fitting": 0.0,
    "exam.small_job": 1.0,  # in the twin nobody follows a course beside a job
}
"""Strengths, by dotted name, of what the model has beyond the twin."""
