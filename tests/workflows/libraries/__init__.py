"""The data modules inside workflows and activities on real servers."""
