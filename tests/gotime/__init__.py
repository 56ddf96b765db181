"""Tests of Go's durations, calendar, zones and layouts."""
