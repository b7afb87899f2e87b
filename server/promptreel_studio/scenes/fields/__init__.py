"""Rolling fields of flowers or grain."""
