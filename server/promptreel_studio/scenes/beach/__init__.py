"""The beach: a bay with surf, wet sand that mirrors the sky, palms or dune grass."""
