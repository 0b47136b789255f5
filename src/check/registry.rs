//! All rules, by criterion.

use std::sync::LazyLock;

use super::rule::Rule;
use super::{coherence, effectiveness, evidence, foundations, regulation, relevance, reporting};

/// All rules, in the order in which they run: criterion by criterion, in the order in which these build on each other.
pub static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let criteria = [
        foundations::RULES,
        relevance::RULES,
        evidence::RULES,
        effectiveness::RULES,
        coherence::RULES,
        reporting::RULES,
        regulation::RULES,
    ];
    criteria.concat()
});

impl Rule {
    /// The rule of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.name == name)
    }
}
