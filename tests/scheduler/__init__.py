"""Tests of the scheduler, channels, coroutines, mailbox and time on a virtual clock."""
