"""Dunes of sand."""
