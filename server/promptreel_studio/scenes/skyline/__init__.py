"""The skyline: towers, traffic in the air and on the shore, rain, and wet reflections."""
