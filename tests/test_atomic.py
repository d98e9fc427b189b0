"""Does a file or folder appear whole, or not at all?"""

import os
from pathlib import Path

import pytest

from sim import atomic

pytestmark = pytest.mark.smoke


def test_a_folder_appears_only_when_the_block_has_ended(tmp_path: Path) -> None:
    target = tmp_path / "results" / "baseline" / "1"
    with atomic.folder(target) as staging:
        (staging / "a.csv").write_text("1")
        assert not (tmp_path / "results").exists()
    assert (target / "a.csv").read_text() == "1"
    assert os.listdir(tmp_path) == ["results"]


@pytest.mark.parametrize("reason", [ValueError, KeyboardInterrupt])
def test_nothing_is_left_when_the_block_breaks_off(tmp_path: Path, reason: type[BaseException]) -> None:
    with pytest.raises(reason), atomic.folder(tmp_path / "results" / "1") as staging:
        (staging / "half.csv").write_text("1,")
        raise reason
    assert os.listdir(tmp_path) == []


def test_what_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(FileExistsError), atomic.folder(tmp_path):
        pytest.fail("the block must not run")
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_replacing_leaves_only_the_new(tmp_path: Path) -> None:
    target = tmp_path / "1"
    for text in ("old", "new"):
        with atomic.folder(target, replace=True) as staging:
            (staging / text).touch()
    assert os.listdir(target) == ["new"] and os.listdir(tmp_path) == ["1"]


def test_the_old_comes_back_when_the_new_cannot_take_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "1"
    target.mkdir()
    (target / "old").touch()
    rename = Path.rename

    def refused(self: Path, to: Path) -> Path:
        if self.parent == tmp_path and self.name.startswith(atomic.PREFIX):
            raise PermissionError("no")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError), atomic.folder(target, replace=True):
        pass
    assert os.listdir(target) == ["old"] and os.listdir(tmp_path) == ["1"]


def test_an_empty_folder_is_no_obstacle_and_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with atomic.folder(tmp_path / "empty") as staging:
        (staging / "a").touch()
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError), atomic.folder(tmp_path / "file", replace=True):
        pytest.fail("the block must not run")
    with pytest.raises(NotADirectoryError), atomic.folder(tmp_path / "file" / "below"):
        pytest.fail("the block must not run")


def test_a_text_file_is_not_overwritten_silently(tmp_path: Path) -> None:
    target = tmp_path / "schema.json"
    atomic.write_text(target, "é\n")
    with pytest.raises(FileExistsError):
        atomic.write_text(target, "other")
    assert target.read_bytes() == "é\n".encode()
    atomic.write_text(target, "other", replace=True)
    assert target.read_text() == "other" and os.listdir(tmp_path) == ["schema.json"]
