"""A city street: lit shops, wet asphalt, people with umbrellas and passing cars."""
