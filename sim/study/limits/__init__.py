"""Which of the criteria limit how many people are brought into durable work, why, and how sure is that?"""

from sim.study.limits.results import Limits
from sim.study.limits.study import Plan, limits

__all__ = ["Limits", "Plan", "limits"]
