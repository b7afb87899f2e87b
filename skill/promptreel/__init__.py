"""What a video chat skill knows: the NemoVideo protocol, its client, timelines and jobs."""
