"""The forest: rows of trunks in lit air, god rays, ferns, falling leaves and fireflies."""
