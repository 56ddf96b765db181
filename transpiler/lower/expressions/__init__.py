"""One file per kind of expression; each exports the functions ``registry`` lists."""
