"""Nodes on a page: the whole layout in a rectangle, with room for every label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_ROUNDS = 400
_STEP = 0.3  # of an overlap that one round takes away
_DIGITS = 1


@dataclass(frozen=True, slots=True)
class Box:
    """The room that one node takes with its label, from its middle to each side, in points."""

    width: float
    height: float


def fit(positions: Sequence[tuple[float, float]], boxes: Sequence[Box], width: float, height: float) -> Points:
    """The positions stretched to a page of points, then pushed apart until no box overlaps another."""
    if not positions:
        return np.zeros((0, 2))
    page = np.array([width, height])
    halves = np.array([(box.width, box.height) for box in boxes]).reshape(-1, 2)
    points = _stretched(np.array(positions, dtype=float).reshape(-1, 2), halves, page)
    for _ in range(_ROUNDS):
        push = _push(points, halves)
        if not push.any():
            break
        points = np.clip(points + push * _STEP, halves, page - halves)
    return np.round(points, _DIGITS)


def _stretched(points: Points, halves: Points, page: Points) -> Points:
    """The positions with their extremes on the edges of the page."""
    low, high = points.min(axis=0), points.max(axis=0)
    share = (points - low) / np.where(high > low, high - low, 1.0)
    share[:, high <= low] = 0.5
    stretched: Points = halves + share * (page - 2 * halves)
    return stretched


def _push(points: Points, halves: Points) -> Points:
    """How each box is to move: away from those that it overlaps, along the side where the overlap is smaller."""
    apart = points[:, None, :] - points[None, :, :]
    overlap = halves[:, None, :] + halves[None, :, :] - np.abs(apart)
    hit = (overlap > 0).all(axis=2)
    hit &= ~np.eye(len(points), dtype=bool)
    along = overlap.argmin(axis=2)
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    push = np.zeros_like(apart)
    for axis in (0, 1):
        side = np.where(apart[:, :, axis] == 0, order, np.sign(apart[:, :, axis]))
        push[:, :, axis] = np.where(hit & (along == axis), side * overlap[:, :, axis], 0.0)
    total: Points = push.sum(axis=1)
    return total
