"""What happened in one life? A participant, a programme or an employer, month by month, in plain words."""

from sim.story.employer import employer
from sim.story.names import UnknownNameError, find
from sim.story.person import participant
from sim.story.programme import programme
from sim.story.telling import WIDTH, Line, Story

__all__ = ["WIDTH", "Line", "Story", "UnknownNameError", "employer", "find", "participant", "programme"]
