"""Forms: one class a deed; each makes the deed from what was typed, for the preview and for the act itself."""
