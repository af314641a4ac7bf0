"""The people who sign in, as a Django application of their own: signing in refers to its first migration."""
