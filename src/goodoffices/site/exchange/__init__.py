"""How exchanges are shown: who puts values on them, curves over the steps, gaps as sentences, answers of the engine."""
