"""What the API takes and gives, as shapes that document and check themselves."""
