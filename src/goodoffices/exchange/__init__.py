"""The exchange: in which order sides deliver, so that nobody gains much by stopping on the way, with proof."""
