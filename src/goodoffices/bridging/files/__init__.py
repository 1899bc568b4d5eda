"""Problems and results as files: our own TOML and JSON, the YAML of negmas, the XML of GENIUS; no solver is needed."""
