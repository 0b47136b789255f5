//! The name that a misspelt one was meant to be.

use super::synonyms::synonym;

/// The candidate nearest to a name that is none of them, if it is near enough to be meant: the same but for case, `_`
/// and `-`, or another word for it, or at most one slip in three characters (a swap of two counts as one), or the same
/// beginning.
#[must_use]
pub fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted = folded(name);
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let same = candidates.iter().copied().find(|candidate| folded(candidate) == wanted);
    if let Some(meant) = same.or_else(|| synonym(&wanted, &candidates)) {
        return Some(meant);
    }
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

    #[test]
    fn another_word_for_the_same_is_understood() {
        for (written, candidates, meant) in [
            ("status", ["id", "result", "reported"], "reported"),
            ("status", ["value", "state", "note"], "state"),
            ("every_year", ["by", "each_year", "at_least"], "each_year"),
            ("deadline", ["id", "name", "due"], "due"),
            ("Due date", ["at_most", "by", "text"], "by"),
            ("indicators", ["goals", "results", "kpis"], "kpis"),
            ("termiņš", ["id", "due", "name"], "due"),
            ("done", ["achieved", "in-progress", "abandoned"], "achieved"),
        ] {
            assert_eq!(nearest(written, candidates), Some(meant), "{written}");
        }
    }

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
        assert_eq!(nearest("colour", KEYS), None);
    }

    #[test]
    fn the_fewest_slips_win() {
        assert_eq!(nearest("goal-11", ["goal-2", "goal-1", "goal-12"]), Some("goal-1"));
    }
}
