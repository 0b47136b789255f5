//! The name that a misspelt one was meant to be.

/// The candidate nearest to a name that is none of them, if it is near enough to be meant: the same but for case, `_`
/// and `-`, or at most one slip in three characters (a swap of two counts as one), or the same beginning.
#[must_use]
pub fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted = folded(name);
    let slips = |candidate: &str| strsim::damerau_levenshtein(&wanted, &folded(candidate));
    let is_near = |candidate: &str, slips: usize| {
        slips * 3 <= wanted.chars().count() || strsim::jaro_winkler(&wanted, &folded(candidate)) >= 0.9
    };
    candidates
        .into_iter()
        .map(|candidate| (slips(candidate), candidate))
        .filter(|(slips, candidate)| is_near(candidate, *slips))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const KEYS: [&str; 5] = ["id", "name", "at_least", "description", "responsible"];

    #[test]
    fn swapped_letters_and_other_hyphens_are_seen_through() {
        assert_eq!(nearest("nmae", KEYS), Some("name"));
        assert_eq!(nearest("at-least", KEYS), Some("at_least"));
        assert_eq!(nearest("Description", KEYS), Some("description"));
        assert_eq!(nearest("responsable", KEYS), Some("responsible"));
    }

    #[test]
    fn a_word_that_is_merely_short_is_not_taken_for_another() {
        assert_eq!(nearest("by", KEYS), None);
        assert_eq!(nearest("title", KEYS), None);
    }

    #[test]
    fn the_fewest_slips_win() {
        assert_eq!(nearest("goal-11", ["goal-2", "goal-1", "goal-12"]), Some("goal-1"));
    }
}
