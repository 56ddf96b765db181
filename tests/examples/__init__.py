"""Tests of the example projects and of the pages that show them."""
