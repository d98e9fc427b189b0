"""Which sets of values of the uncertain parameters agree with what has been observed?"""

from sim.study.calibrate.study import Calibration, Plan, calibrate

__all__ = ["Calibration", "Plan", "calibrate"]
