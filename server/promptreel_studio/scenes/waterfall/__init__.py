"""The waterfall: a gorge with falling water over a pool, or a river through the woods."""
