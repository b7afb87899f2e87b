"""The village: snowy mountains, forest, lit houses and falling snow."""
