"""``string.format``: parsing of directives and one module for each family of conversions."""
