//! Quotation marks and lists.

use super::{Arguments, Language, message};

/// A text in the language's quotation marks: „tā” in Latvian, “so” in English.
///
/// Marks within the text, of whatever kind, take turns: ‘single’ inside, the language's own inside those.
#[must_use]
pub fn quote(language: Language, text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 6);
    quoted.push(mark(language, 0, true));
    // How many marks stand open around the place in the text.
    let mut depth: usize = 1;
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let written = match character {
            '"' | '„' | '“' | '”' | '«' | '»' => {
                let after = rest.peek().copied().unwrap_or(' ');
                if opens(character, before, after) {
                    depth += 1;
                    mark(language, depth - 1, true)
                } else {
                    // A closing mark that closes nothing in the text must not close the whole.
                    let closed = depth.max(2) - 1;
                    depth = closed;
                    mark(language, closed, false)
                }
            }
            other => other,
        };
        quoted.push(written);
        before = character;
    }
    quoted.push(mark(language, 0, false));
    quoted
}

/// Whether a mark opens a quotation; most of them do either, by where they stand.
fn opens(mark: char, before: char, after: char) -> bool {
    match mark {
        '„' | '«' => true,
        '»' => false,
        _ => !after.is_whitespace() && (before.is_whitespace() || "([{–—/-„“«\"".contains(before)),
    }
}

const fn mark(language: Language, depth: usize, opening: bool) -> char {
    match (depth % 2, opening, language) {
        (0, true, Language::Lv) => '„',
        (0, true, Language::En) => '“',
        (0, false, _) => '”',
        (_, true, _) => '‘',
        (_, false, _) => '’',
    }
}

/// Joins as a sentence does: `viens, divi un trīs`, `one, two and three`.
#[must_use]
pub fn join_and(language: Language, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            format!("{} {} {last}", first.join(", "), message(language, "word.and", &Arguments::new()))
        }
    }
}

/// Joins as [`join_and`] does, but of more than five names the first three and how many more there are, so that the sentence
/// stays one: `viens, divi, trīs un vēl 8`, `one, two, three and 8 more`.
#[must_use]
pub fn join_some(language: Language, items: &[String]) -> String {
    const AT_MOST: usize = 5;
    const NAMED: usize = 3;
    match items.split_at_checked(NAMED) {
        Some((named, rest)) if items.len() > AT_MOST => {
            let more = message(language, "word.more", &Arguments::from([("n", rest.len().into())]));
            format!("{} {more}", named.join(", "))
        }
        _ => join_and(language, items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(quote(Language::Lv, "Cilvēks"), "„Cilvēks”");
        assert_eq!(quote(Language::En, "People"), "“People”");
    }

    #[test]
    fn marks_within_take_turns() {
        for (text, lv, en) in [
            ("principā \"task-force\"", "„principā ‘task-force’”", "“principā ‘task-force’”"),
            ("uz „zaļās” domāšanas", "„uz ‘zaļās’ domāšanas”", "“uz ‘zaļās’ domāšanas”"),
            ("uz „zaļās“ domāšanas", "„uz ‘zaļās’ domāšanas”", "“uz ‘zaļās’ domāšanas”"),
            ("“All” of it", "„‘All’ of it”", "“‘All’ of it”"),
            ("a «b \"c\" d» e", "„a ‘b „c” d’ e”", "“a ‘b “c” d’ e”"),
            ("partners' views", "„partners' views”", "“partners' views”"),
            ("stray\" mark", "„stray’ mark”", "“stray’ mark”"),
        ] {
            assert_eq!(quote(Language::Lv, text), lv);
            assert_eq!(quote(Language::En, text), en);
        }
    }

    #[test]
    fn lists_end_with_and() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(join_and(Language::Lv, &words(&["viens", "divi", "trīs"])), "viens, divi un trīs");
        assert_eq!(join_and(Language::En, &words(&["one", "two", "three"])), "one, two and three");
        assert_eq!(join_and(Language::En, &words(&["one", "two"])), "one and two");
        assert_eq!(join_and(Language::En, &words(&["one"])), "one");
        assert_eq!(join_and(Language::En, &[]), "");
    }

    #[test]
    fn long_lists_end_with_how_many_more_there_are() {
        let words = |count: usize| (1..=count).map(|number| number.to_string()).collect::<Vec<_>>();
        assert_eq!(join_some(Language::Lv, &words(5)), "1, 2, 3, 4 un 5");
        assert_eq!(join_some(Language::Lv, &words(6)).replace('\u{a0}', " "), "1, 2, 3 un vēl 3");
        assert_eq!(join_some(Language::En, &words(26)).replace('\u{a0}', " "), "1, 2, 3 and 23 more");
    }
}
