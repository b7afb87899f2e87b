"""The ocean: sky, sun or moon, clouds, far coasts and water."""
