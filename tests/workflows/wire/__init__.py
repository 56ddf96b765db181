"""What compiled workflows put on the wire, event by event, against checked-in bytes."""
