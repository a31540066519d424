"""Measurements, run by hand with `python -m tests.bench`: never timed tests, always beside a yardstick."""
