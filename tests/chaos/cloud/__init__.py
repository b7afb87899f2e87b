"""A stand-in for the cloud in a process of its own, made to be killed."""
