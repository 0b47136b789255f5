//! From a folder of YAML to a strategy: the only room that knows YAML.

pub mod document;
