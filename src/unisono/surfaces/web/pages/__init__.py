"""The pages of the menu, one module each: views that ask services and hand their answers to a template."""
