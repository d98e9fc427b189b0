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
    "familiarity.pull": 0.0,
    "experience.pull": 0.0,
    "staying.unheard": 0.0,
    "prospect.effect": 0.0,
    "displacement.share": 0.0,
    "sector_support.relief": 0.0,
    "tasks.opened": 0.0,
    "payback.own_shortage": 0.0,
    "payback.set_up": 0.0,
    "payback.retained": 0.0,
}
"""Strengths, by dotted name, of what the model has beyond the twin."""
