"""Mail, children and cancellation of compiled workflows, on a real server."""
