"""Abstract moving colour: ink in water, lights out of focus, ribbons of light."""
