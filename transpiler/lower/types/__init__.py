"""Types of the dialect as Python expressions of the run time's ``types``."""
