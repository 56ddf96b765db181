"""What each pass of the analysis proves, read through the verdicts that `explain` shows."""
