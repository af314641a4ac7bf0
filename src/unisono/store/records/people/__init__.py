"""The people who sign in, as a Django application of their own: what signing in needs refers to its first migration."""
