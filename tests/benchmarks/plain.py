"""Which mechanisms does the twin leave out? Those switched off here; with them off both must agree exactly."""

from typing import Any

OFF: dict[str, Any] = {
    "politics.turnover": 0.0, "referral.strength": 0.0, "harmonisation.effort": 0.0, "imitation.pull": 0.0,
    "placement.trial_effect": 0.0, "grants.accounting": 0.0, "grants.first_advance": 12,
    "fragmentation.paperwork": 0.0, "procurement.loss": 0.0, "co_financing.gap": 0.0, "shared_returns.saved": 0.0,
    "municipal_budget.liable": 0.0,
    "law.practice": 0.0, "language.course_target": {"2021-01": 2.0, "2022-01": 3.0},  # as the act did for everyone
}  # fmt: skip
"""Strengths, by dotted name, of what the model has beyond the twin."""
