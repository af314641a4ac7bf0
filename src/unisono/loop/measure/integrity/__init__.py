"""Whether the scores can be believed: checks that look for answers that were begged, picked or made up."""
