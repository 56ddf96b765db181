"""The language server: what `luatemporal lint` says, while the text is being written."""
