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
    "orchestration.dilution": 0.0,
    "orchestration.short_lines": 0.0,
    "orchestration.hub": 0.0,
    "partnership.ease": 0.0,
    "life.inherited": 0.0,
    "knowledge.uptake": 0.0,
    "replication.sector_drive": 0.0,
    "replication.group_drive": 0.0,
    "intelligence.aim": 0.0,
    "involvement.reluctance": 0.0,
    "internalisation.takeover": 0.0,
    "monitoring.catches": 0.0,
    "schooling.rigidity": 0.0,
    "schooling.modules_save": 0.0,
    "schooling.teacher_shortage": 0.0,
    "certification.worth": 0.0,
    "creaming.pull": 0.0,
    "domains.weight": 0.0,
    "inclusion.training_price": 0.0,
    "kinds.difference": 0.0,
    "language_gate.level_step": 0.0,
    "pre_programme.equips_floor": 0.0,
    "screening.first_come": 0.0,
    "screening.language_noise": 0.0,
    "screening.sector_weight": 0.0,
    "transfer.steering_saves": 0.0,
}
"""Strengths, by dotted name, of what the model has beyond the twin."""
