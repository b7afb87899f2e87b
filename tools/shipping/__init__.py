"""How the product is described to hosts and registries, and packed for them; used by the scripts in tools/."""
