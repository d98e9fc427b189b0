"""Which of the criteria limit how many people are brought into durable work, why, and how sure is that?"""

from sim.study.limits.results import Limits, read
from sim.study.limits.study import Plan, identity, limits
from sim.study.limits.variants import variants

__all__ = ["Limits", "Plan", "identity", "limits", "read", "variants"]
