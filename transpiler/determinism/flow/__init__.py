"""Where values of a project may go: a summary for each module, linked into one program."""
