"""Everything that ties the shims to a Temporal client, worker or server."""
