"""The causal model of Andina Hogar: why its customers come, what they live, and why they leave.

Read in this order: `market` (what there is), `laws` (how strong everything is), `effects` (what can be
switched off), `customers`, `selling`, `installing`, `queues`, `contacts`, `lived`, `leaving`, `life`.
"""
