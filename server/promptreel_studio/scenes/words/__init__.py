"""Words as the picture: kinetic typography."""
