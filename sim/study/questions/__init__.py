"""What do the standing questions ask, and what comes of each case over all sets of values that may be true?"""

from sim.study.questions.asked import Question
from sim.study.questions.read import check, is_question, read
from sim.study.questions.results import Answered
from sim.study.questions.results import read as read_answered
from sim.study.questions.study import answered, identity

__all__ = ["Answered", "Question", "answered", "check", "identity", "is_question", "read", "read_answered"]
