"""Outer space: a planet in the light of its sun, or a nebula around young stars."""
