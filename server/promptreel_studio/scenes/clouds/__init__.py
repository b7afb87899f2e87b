"""A sea of clouds from above: billowing tops in many rows, peaks like islands, sun rays or a moon."""
