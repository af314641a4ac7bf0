"""What customers without a contract will still buy, and how far to trust what models say of it."""
