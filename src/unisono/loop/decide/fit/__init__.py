"""Whether a deal brings the right customer: what they would bring, how surely, why, what we would miss."""
