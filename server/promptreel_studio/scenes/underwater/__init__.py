"""Under the sea: a reef in the rays of the surface, schools of fish and one great swimmer."""
