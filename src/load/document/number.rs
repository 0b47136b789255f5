//! Numbers as the files write them, and what people write instead.

/// Whether a plain scalar is a number: digits, with a minus before and a point within, and nothing else. No exponent,
/// no `0x`, no `.inf`, no grouping.
pub(super) fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    unsigned.split_once('.').map_or_else(|| digits(unsigned), |(whole, part)| digits(whole) && digits(part))
}

/// The number that a text was meant to be: `90,83` is 90.83, `10 000` and `10_000` are 10000, `61 %` is 61.
pub(super) fn number_meant(text: &str) -> Option<String> {
    let bare = text.trim().trim_end_matches('%').trim_end();
    let bare = bare.strip_prefix('+').unwrap_or(bare);
    let ungrouped: String = bare
        .chars()
        .filter(|char| !matches!(char, ' ' | '_' | '\'' | '’' | '\u{a0}' | '\u{202f}'))
        .map(|char| if matches!(char, '−' | '–') { '-' } else { char })
        .collect();
    let pointed = with_one_point(&ungrouped);
    let (sign, unsigned) = pointed.strip_prefix('-').map_or(("", &*pointed), |rest| ("-", rest));
    let unsigned = unsigned.strip_suffix('.').unwrap_or(unsigned);
    let zero = if unsigned.starts_with('.') { "0" } else { "" };
    let number = format!("{sign}{zero}{unsigned}");
    is_number(&number).then_some(number)
}

/// Whether a text says that there is no value: `n/a`, `nav`, a dash.
pub(super) fn is_no_value(text: &str) -> bool {
    const SAID: [&str; 15] =
        ["n/a", "n.a.", "na", "nav", "nav datu", "nezināms", "nezināma", "none", "tbd", "-", "–", "—", "?", "...", "…"];
    SAID.contains(&&*text.trim().to_lowercase())
}

/// The decimal mark is the last of the two marks, or the only comma; a mark that comes several times groups thousands.
fn with_one_point(text: &str) -> String {
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    match (commas, points) {
        (0, _) => text.to_owned(),
        (1, 0) => text.replace(',', "."),
        (_, 0) => text.replace(',', ""),
        _ if text.rfind(',') > text.rfind('.') => text.replace('.', "").replace(',', "."),
        _ => text.replace(',', ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_decimals_are_numbers() {
        assert!(["0", "10", "-3", "90.83", "-0.50"].into_iter().all(is_number));
        let not = ["", "-", "+5", ".5", "5.", "1e3", "0x1F", ".inf", ".nan", "10_000", "10 000", "90,83", "1.2.3", "٣"];
        assert!(!not.into_iter().any(is_number));
    }

    #[test]
    fn a_number_is_seen_through_its_slips() {
        let meant = |text| number_meant(text).unwrap_or_default();
        assert_eq!(meant("90,83"), "90.83");
        assert_eq!(meant("10 000"), "10000");
        assert_eq!(meant("10_000"), "10000");
        assert_eq!(meant("61%"), "61");
        assert_eq!(meant("61,5 %"), "61.5");
        assert_eq!(meant("1.234,5"), "1234.5");
        assert_eq!(meant("1,234.5"), "1234.5");
        assert_eq!(meant("1,234,567"), "1234567");
        assert_eq!(meant("−43"), "-43");
        assert_eq!(meant(".5"), "0.5");
        assert_eq!(meant("5."), "5");
        assert_eq!(number_meant("piecas"), None);
        assert_eq!(number_meant("2020–2023"), None);
    }

    #[test]
    fn words_for_no_value_are_known() {
        assert!(["n/a", "N/A", "nav", "-", "–"].into_iter().all(is_no_value));
        assert!(!is_no_value("0"));
    }
}
