"""The door for programs: /api/v1, the same services as every other door, answered as JSON."""
