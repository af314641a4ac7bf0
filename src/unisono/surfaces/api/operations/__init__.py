"""What can be asked and done through the API: one module a subject, each operation a service."""
