"""The evening pack: how the talks stand at the end of a day, made for one reader from that reader's rooms."""
