//! Numbers as the files write them, and what people write instead.

/// Whether a plain scalar is a number: digits, with a minus before and a point within, and nothing else. No exponent,
/// no `0x`, no `.inf`, no grouping, and no zero in front: `010` is 8 to some programs and 10 to others.
pub(super) fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    is_digits(whole) && is_digits(part) && (whole.len() == 1 || !whole.starts_with('0'))
}

/// What a text that is no number may have been meant to be. None of it is taken: a person decides.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Meant {
    /// The numbers that it may be, one of them as a rule: `90,83` is 90.83, `10 000` and `10_000` are 10000, but `21,400` is
    /// 21.400 or 21400, and `010` is 10 or 8.
    pub(super) numbers: Vec<String>,
    /// Whether a per cent sign stands behind it.
    pub(super) percent: bool,
    /// Whether it may be a change rather than a value: `-15%`, `+3`.
    pub(super) change: bool,
    /// The key of the limit that a sign in front of it sets: `at_least` for `≥60`.
    pub(super) limit: Option<&'static str>,
}

/// What a text may have been meant to be.
pub(super) fn meant(text: &str) -> Meant {
    const LIMITS: [(&str, &str); 8] = [
        (">=", "at_least"),
        ("≥", "at_least"),
        ("⩾", "at_least"),
        ("<=", "at_most"),
        ("≤", "at_most"),
        ("⩽", "at_most"),
        (">", "above"),
        ("<", "below"),
    ];
    let written = text.trim();
    let limit = LIMITS.into_iter().find_map(|(sign, key)| Some((written.strip_prefix(sign)?.trim_start(), key)));
    let (written, limit) = limit.map_or((written, None), |(rest, key)| (rest, Some(key)));
    let bare = written.trim_end_matches('%');
    let percent = bare.len() < written.len();
    let (sign, unsigned) = match bare.strip_prefix(['-', '−', '–']) {
        Some(rest) => ("-", rest),
        None => ("", bare.strip_prefix('+').unwrap_or(bare)),
    };
    let change = bare.starts_with('+') || (percent && sign == "-");
    let unsigned = unsigned.trim();
    let mut numbers: Vec<String> = Vec::new();
    for decimal in ['.', ','] {
        numbers.extend(number(unsigned, decimal).filter(|number| !numbers.contains(number)));
    }
    numbers.sort_by_key(|number| !number.contains('.'));
    numbers.extend(octal(unsigned));
    numbers.iter_mut().for_each(|number| number.insert_str(0, sign));
    if numbers.is_empty() { Meant::default() } else { Meant { numbers, percent, change, limit } }
}

/// A text as a number whose decimal mark is known.
fn number(text: &str, decimal: char) -> Option<String> {
    let (whole, part) = text.split_once(decimal).unwrap_or((text, ""));
    let whole = ungrouped(whole)?;
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match part {
        "" => text.contains(|char: char| char.is_ascii_digit()).then(|| whole.to_owned()),
        _ => is_digits(part).then(|| format!("{whole}.{part}")),
    }
}

/// Digits whose thousands may be grouped by one and the same sign.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(mark) = whole.chars().find(|char| !char.is_ascii_digit()) else { return Some(whole.to_owned()) };
    let mut groups = whole.split(mark);
    let first = groups.next()?;
    let is_grouped = matches!(mark, '.' | ',' | ' ' | '_' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}')
        && is_digits(first)
        && first.len() <= 3
        && !first.starts_with('0')
        && groups.all(|group| is_digits(group) && group.len() == 3);
    is_grouped.then(|| whole.replace(mark, ""))
}

/// What programs read that take a zero in front for base 8, where that is another number.
fn octal(text: &str) -> Option<String> {
    let digits = text.strip_prefix('0').filter(|digits| digits.len() > 1)?;
    u64::from_str_radix(digits, 8).ok().map(|number| number.to_string())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text says that there is no value: `n/a`, `nav`, a dash.
pub(super) fn is_no_value(text: &str) -> bool {
    const SAID: [&str; 15] =
        ["n/a", "n.a.", "na", "nav", "nav datu", "nezināms", "nezināma", "none", "tbd", "-", "–", "—", "?", "...", "…"];
    SAID.contains(&&*text.trim().to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_decimals_are_numbers() {
        assert!(["0", "10", "-3", "90.83", "-0.50", "1.234", "0.5"].into_iter().all(is_number));
        let not = ["", "-", "+5", ".5", "5.", "1e3", "0x1F", ".inf", ".nan", "10_000", "10 000", "90,83", "1.2.3", "٣"];
        assert!(!not.into_iter().any(is_number));
        assert!(!["010", "-07", "00.5"].into_iter().any(is_number));
    }

    #[test]
    fn a_number_is_seen_through_its_slips() {
        for (text, number) in [
            ("90,83", "90.83"),
            ("10 000", "10000"),
            ("10_000", "10000"),
            ("61%", "61"),
            ("61,5 %", "61.5"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1,234,567", "1234567"),
            ("1.000.000", "1000000"),
            ("1 234,567", "1234.567"),
            ("0,400", "0.400"),
            ("1234.567", "1234.567"),
            ("−43", "-43"),
            (".5", "0.5"),
            ("5.", "5"),
            ("08", "8"),
            ("90", "90"),
        ] {
            assert_eq!(meant(text).numbers, [number], "{text}");
        }
    }

    #[test]
    fn where_two_numbers_may_be_meant_both_are_named() {
        for (text, numbers) in [
            ("21,400", ["21.400", "21400"]),
            ("1.234", ["1.234", "1234"]),
            ("-1,000", ["-1.000", "-1000"]),
            ("010", ["10", "8"]),
        ] {
            assert_eq!(meant(text).numbers, numbers, "{text}");
        }
    }

    #[test]
    fn what_may_be_a_change_or_a_limit_is_no_plain_value() {
        let number = |number: &str| vec![number.to_owned()];
        assert_eq!(meant("-15%"), Meant { numbers: number("-15"), percent: true, change: true, limit: None });
        assert_eq!(meant("+3"), Meant { numbers: number("3"), percent: false, change: true, limit: None });
        assert_eq!(
            meant("≥ 60%"),
            Meant { numbers: number("60"), percent: true, change: false, limit: Some("at_least") }
        );
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["piecas", "2020–2023", "10 5", "12,34,567", "1,2,3", "2.2.1", "-", ".", ",", "≥", "%", "5-", "1e3"]
        {
            assert_eq!(meant(text), Meant::default(), "{text}");
        }
    }

    #[test]
    fn words_for_no_value_are_known() {
        assert!(["n/a", "N/A", "nav", "-", "–"].into_iter().all(is_no_value));
        assert!(!is_no_value("0"));
    }
}
