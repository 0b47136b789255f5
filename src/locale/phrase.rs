//! What takes a message besides numbers or names: quantities and lists.

use minijinja::context;
use rust_decimal::Decimal;

use super::language_tag::LanguageTag;
use super::locale::Locale;
use super::text::join;

/// A list of more names than this is shortened by [`Locale::join_some`].
const AT_MOST: usize = 5;

/// How many names stay of a list that is shortened.
const NAMED: usize = 3;

impl Locale {
    /// A number and its unit, held together by a no-break space: `21 persona`, `2,6 reizes`, `23 thousand euros`.
    ///
    /// The unit is a code such as `thousand-eur`. One without a message `unit.<code>` is printed as it is, with its hyphens as
    /// spaces, for a strategy may count in units of its own.
    #[must_use]
    pub fn quantity(&'static self, number: Decimal, unit: &str) -> String {
        match unit {
            "percent" => self.percent(number),
            _ => format!("{}\u{a0}{}", self.decimal(number), self.unit_after(number, unit)),
        }
    }

    /// The name of a unit where no number stands before it, as in the head of a column: `personas`, `thousand euros`.
    #[must_use]
    pub fn unit_name(&'static self, unit: &str) -> String {
        self.unit_after(Decimal::TWO, unit)
    }

    /// The name of a unit in the form that follows a number.
    fn unit_after(&'static self, number: Decimal, unit: &str) -> String {
        let key = format!("unit.{unit}");
        match self.pattern(&key) {
            Some(_) => self.filled(&key, || context! { n => number.to_string() }),
            None => unit.replace('-', " "),
        }
    }

    /// The name of a language: `vācu`, `German`. One that no message names is called as it calls itself; region and script are
    /// shown by the tag.
    #[must_use]
    pub fn language_name(&'static self, language: LanguageTag) -> String {
        let key = format!("language.{}", language.primary());
        let known = self.pattern(&key).map(|_| self.word(&key)).or_else(|| language.autonym().map(str::to_owned));
        match known {
            Some(name) if language.as_str() == language.primary() => name,
            Some(name) => format!("{name} ({language})"),
            None => language.to_string(),
        }
    }

    /// Joins as a sentence does: `viens, divi un trīs`, `one, two and three`.
    #[must_use]
    pub fn join_and(&'static self, items: &[String]) -> String {
        join(items, &self.word("word.and"))
    }

    /// Joins as [`join_and`](Self::join_and) does, but of more than five names the first three and how many more there are, so
    /// that the sentence stays one: `viens, divi, trīs un vēl 8`, `one, two, three and 8 more`.
    #[must_use]
    pub fn join_some(&'static self, items: &[String]) -> String {
        match items.split_at_checked(NAMED) {
            Some((named, rest)) if items.len() > AT_MOST => {
                let more = self.filled("word.more", || context! { n => rest.len() });
                format!("{} {more}", named.join(", "))
            }
            _ => self.join_and(items),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn number(digits: &str) -> Decimal {
        Decimal::from_str_exact(digits).unwrap()
    }

    #[test]
    fn per_cent_stands_apart_in_latvian_only() {
        assert_eq!(Locale::of(Language::Lv).percent(number("90.83")), "90,83\u{a0}%");
        assert_eq!(Locale::of(Language::En).percent(number("90.83")), "90.83%");
    }

    #[test]
    fn units_follow_their_number() {
        for (digits, unit, lv, en) in [
            ("1", "persons", "1 persona", "1 person"),
            ("2", "persons", "2 personas", "2 persons"),
            ("0", "persons", "0 personu", "0 persons"),
            ("21", "persons", "21 persona", "21 persons"),
            ("120", "persons", "120 personas", "120 persons"),
            ("213", "applications", "213 pieteikumi", "213 applications"),
            ("2.6", "times", "2,6 reizes", "2.6 times"),
            ("1.5", "points", "1,5 punkti", "1.5 points"),
            ("0.1", "percentage-points", "0,1 procentpunkts", "0.1 percentage points"),
            ("23", "thousand-eur", "23 tūkst. eiro", "23 thousand euros"),
            ("-1.7", "million-eur", "\u{2212}1,7 milj. eiro", "\u{2212}1.7 million euros"),
            ("-127", "mwh", "\u{2212}127 MWh", "\u{2212}127 MWh"),
            ("4", "per-quarter", "4 reizes ceturksnī", "4 times a quarter"),
            ("3", "cups-of-tea", "3 cups of tea", "3 cups of tea"),
        ] {
            // The spaces that must not break are left plain in the table, so that it can be read.
            assert_eq!(Locale::of(Language::Lv).quantity(number(digits), unit).replace('\u{a0}', " "), lv);
            assert_eq!(Locale::of(Language::En).quantity(number(digits), unit).replace('\u{a0}', " "), en);
        }
        assert_eq!(Locale::of(Language::Lv).quantity(number("2"), "persons"), "2\u{a0}personas");
        assert_eq!(Locale::of(Language::En).quantity(number("40"), "percent"), "40%");
    }

    #[test]
    fn units_have_a_name_of_their_own() {
        assert_eq!(Locale::of(Language::Lv).unit_name("persons"), "personas");
        assert_eq!(Locale::of(Language::En).unit_name("percent"), "%");
        assert_eq!(Locale::of(Language::En).unit_name("cups-of-tea"), "cups of tea");
    }

    #[test]
    fn long_lists_end_with_how_many_more_there_are() {
        let words = |count: usize| (1..=count).map(|number| number.to_string()).collect::<Vec<_>>();
        assert_eq!(Locale::of(Language::Lv).join_some(&words(5)), "1, 2, 3, 4 un 5");
        assert_eq!(Locale::of(Language::Lv).join_some(&words(6)).replace('\u{a0}', " "), "1, 2, 3 un vēl 3");
        assert_eq!(Locale::of(Language::En).join_some(&words(26)).replace('\u{a0}', " "), "1, 2, 3 and 23 more");
    }
}
