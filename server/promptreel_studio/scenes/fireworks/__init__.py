"""Fireworks over a bay: bursts of many kinds, the smoke that they light, the water that mirrors them."""
