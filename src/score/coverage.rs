//! How many of several can be decided.

/// Coverage: "data for 9 of 12".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Coverage {
    pub decidable: usize,
    pub of: usize,
}

impl FromIterator<bool> for Coverage {
    /// Counts a sequence that says of each whether it can be decided.
    fn from_iter<I: IntoIterator<Item = bool>>(decidable: I) -> Self {
        decidable.into_iter().fold(Self::default(), |coverage, is_decidable| Self {
            decidable: coverage.decidable + usize::from(is_decidable),
            of: coverage.of + 1,
        })
    }
}
