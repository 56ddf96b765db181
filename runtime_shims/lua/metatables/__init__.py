"""Metatables: finding and calling metamethods, and the class of tables that have them."""
