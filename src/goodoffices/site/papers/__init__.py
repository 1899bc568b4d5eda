"""How papers are shown: plain values for the templates, made from what one room holds."""
