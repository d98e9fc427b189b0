"""Who belongs to the target group of a programme?"""

import numpy as np
import pytest

from sim.rules.target_group import Asked, belong

POOL = 2
ASKED = Asked(pool=POOL, month=10, born_from=-480, schooling=1, sectors=np.arange(11) == 3, openness=0.4)
FITS = {"stage": POOL, "born": -300, "schooling": 2, "rests_until": 0, "field": 3, "reserve": 0.9}


def _belongs(asked: Asked = ASKED, **other: float) -> bool:
    person = FITS | other
    columns = [
        np.array([person[name]], np.float64 if name == "reserve" else np.int16)
        for name in ("stage", "born", "schooling", "rests_until", "field", "reserve")
    ]
    return belong(np.array([0]), *columns, asked).tolist() == [0]


def test_who_has_all_that_is_asked_belongs():
    assert _belongs()


@pytest.mark.parametrize(
    "lacks", [{"stage": 9}, {"born": -481}, {"schooling": 0}, {"rests_until": 11}], ids=lambda lacks: next(iter(lacks))
)
def test_each_thing_that_is_asked_keeps_out(lacks: dict[str, int]):
    assert not _belongs(**lacks)


def test_limits_themselves_belong():
    assert _belongs(born=-480, schooling=1, rests_until=10)


def test_from_another_field_only_who_is_open_to_it():
    assert _belongs(field=5, reserve=0.39)
    assert not _belongs(field=5, reserve=0.4)
    assert _belongs(ASKED._replace(sectors=np.isin(np.arange(11), (3, 5))), field=5, reserve=0.9)
    assert _belongs(ASKED._replace(sectors=np.ones(11, bool)), field=5, reserve=0.9)


def test_only_those_who_are_asked_are_looked_at():
    columns = [np.full(4, FITS[name]) for name in ("stage", "born", "schooling", "rests_until", "field", "reserve")]
    assert belong(np.array([1, 3]), *columns, ASKED).tolist() == [1, 3]
