"""The course of a figure over time: what comes back, what moved and when, and what may come."""
