"""Faces drawn from valence and arousal: the mouth bends with valence, eyes and brows follow arousal."""

from __future__ import annotations

from dataclasses import dataclass

RADIUS = 11.0
"""Of the head, in pixels; coordinates are centred on it."""


@dataclass(frozen=True, slots=True)
class Face:
    """Shapes of a face around the origin: eyes, mouth and brows as path data, and its mood.

    `mood` is `pos`, `neg` or `mid`; `open_` tells a mouth that is filled.
    """

    mood: str
    eyes: tuple[tuple[float, float], ...]
    eye: tuple[float, float]
    mouth: str
    open_: bool
    brows: str


def face(score: float, arousal: float) -> Face:
    """The face of an emotion.

    Args:
        score: how pleasant, 0-100.
        arousal: -1 still to 1 stirred up.
    """
    valence = max(-1.0, min(1.0, score / 50 - 1))
    mood = "neg" if valence < -0.1 else "pos" if valence > 0.1 else "mid"
    height = 1.35 + 0.55 * arousal
    return Face(mood, ((-4.0, -2.6), (4.0, -2.6)), (1.25, height), *_mouth(valence, arousal), _brows(valence, arousal))


def _mouth(valence: float, arousal: float) -> tuple[str, bool]:
    """A bend up or down; an open mouth for great joy or great stir."""
    bend = 4.4 * valence
    level = 4.6 - 1.5 * valence
    half = 4.8 - 0.9 * max(0.0, -arousal)
    stroke = f"M{-half:.1f} {level:.1f}Q0 {level + 2 * bend * 0.75:.1f} {half:.1f} {level:.1f}"
    if valence >= 0.85 and arousal > 0:
        return f"{stroke}Z", True
    if abs(valence) < 0.3 and arousal >= 0.75:
        return f"M-2 {level:.1f}a2 2.4 0 1 0 4 0a2 2.4 0 1 0-4 0Z", True
    return stroke, False


def _brows(valence: float, arousal: float) -> str:
    """Brows for the unpleasant: raised inside when low and sad, drawn down inside when stirred up."""
    if valence > -0.4 and not (arousal >= 0.75 and abs(valence) < 0.3):
        return ""
    tilt = 1.5 if arousal >= 0.75 else -1.5 if valence < -0.4 else -0.4
    outer, inner = -6.6 - tilt / 2, -6.6 + tilt / 2
    return f"M-6.2 {outer:.1f}L-2.2 {inner:.1f}M6.2 {outer:.1f}L2.2 {inner:.1f}"
