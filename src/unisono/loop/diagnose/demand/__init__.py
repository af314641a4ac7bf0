"""Why customers have to call: contacts traced to what happened to them before, and to who caused it."""
