//! For how many of several something can be told.

/// Coverage: "data for 9 of 12".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Coverage {
    pub decidable: usize,
    pub of: usize,
}

impl FromIterator<bool> for Coverage {
    /// Counts a sequence that says of each whether it can be told.
    fn from_iter<I: IntoIterator<Item = bool>>(told: I) -> Self {
        told.into_iter().fold(Self::default(), |coverage, told| Self {
            decidable: coverage.decidable + usize::from(told),
            of: coverage.of + 1,
        })
    }
}
