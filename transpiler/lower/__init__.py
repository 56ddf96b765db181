"""IR to Python: one construct per file, all listed in ``registry``; the result is a tree."""
