"""Compiled examples on real servers: results, failures, histories replayed, workers killed."""
