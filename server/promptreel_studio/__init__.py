"""The studio: a backend of our own that speaks the NemoVideo protocol and draws video on a CPU."""
