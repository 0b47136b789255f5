//! Quotation marks and lists.

/// A text in quotation marks, of which a language has two pairs: `“so”`.
///
/// Marks within the text, of whatever kind, take turns: the second pair inside the first, and the first inside that.
pub(super) fn quote(pairs: [(char, char); 2], text: &str) -> String {
    let [outer, inner] = pairs;
    let pair = |depth: usize| if depth.is_multiple_of(2) { outer } else { inner };
    let mut quoted = String::with_capacity(text.len() + 6);
    quoted.push(outer.0);
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
                    pair(depth - 1).0
                } else {
                    // A closing mark that closes nothing in the text must not close the whole.
                    let closed = depth.max(2) - 1;
                    depth = closed;
                    pair(closed).1
                }
            }
            other => other,
        };
        quoted.push(written);
        before = character;
    }
    quoted.push(outer.1);
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

/// Joins as a sentence does, the last two by a word: `one, two and three`.
pub(super) fn join(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::{Language, Locale};

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(Locale::of(Language::Lv).quote("Cilvēks"), "„Cilvēks”");
        assert_eq!(Locale::of(Language::En).quote("People"), "“People”");
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
            assert_eq!(Locale::of(Language::Lv).quote(text), lv);
            assert_eq!(Locale::of(Language::En).quote(text), en);
        }
    }

    #[test]
    fn lists_end_with_and() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(Locale::of(Language::Lv).join_and(&words(&["viens", "divi", "trīs"])), "viens, divi un trīs");
        assert_eq!(Locale::of(Language::En).join_and(&words(&["one", "two", "three"])), "one, two and three");
        assert_eq!(Locale::of(Language::En).join_and(&words(&["one", "two"])), "one and two");
        assert_eq!(Locale::of(Language::En).join_and(&words(&["one"])), "one");
        assert_eq!(Locale::of(Language::En).join_and(&[]), "");
    }
}
