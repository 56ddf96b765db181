"""One file per kind of statement; each exports the functions ``registry`` lists."""
