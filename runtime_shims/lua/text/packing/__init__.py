"""``string.pack``, ``unpack`` and ``packsize``: binary layouts described by format strings."""
