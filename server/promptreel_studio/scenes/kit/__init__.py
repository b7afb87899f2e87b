"""Brushes shared by the scenes: noise, colour, planes, sprites, water, sky, snow and the finish."""
