"""Python tree to files: printing, line tables, formatting, module skeletons."""
