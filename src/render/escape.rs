//! Text from the files as Markdown that says just that text; and what a text needs to stand well on a page.

use std::borrow::Cow;
use std::fmt::Write;

use minijinja::AutoEscape;

/// The name of Markdown among the ways of escaping, which the engine does not have of itself.
pub(super) const MARKDOWN: AutoEscape = AutoEscape::Custom(Cow::Borrowed("markdown"));

/// Stands before a mark that counts only where a line or an item begins, such as the point in `12. `; [`tidy`] knows whether
/// it does. One of the codes that Unicode keeps for a program's own use and no text may hold.
const AT_START: char = '\u{fdd0}';

/// A text for one line of Markdown: a heading, a cell, an item. Line breaks become spaces, and every mark that could begin or
/// end something is escaped, also at the start of a line.
pub(super) fn markdown(text: &str) -> String {
    let line = one_line(text);
    let Some(start) = line_start(&line) else { return inline(&line) };
    let (before, rest) = line.split_at(start);
    let mut escaped = inline(before);
    escaped.push(AT_START);
    let mut characters = rest.chars();
    escaped.extend(characters.next());
    escaped.push_str(&inline(characters.as_str()));
    escaped
}

/// A text with single spaces between its words, whatever stands between them.
fn one_line(text: &str) -> String {
    let is_gap = |c: char| c.is_ascii_whitespace() || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | AT_START);
    let mut line = String::with_capacity(text.len());
    for word in text.split(is_gap).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Where the mark stands that makes a heading, list, quote or rule of a line: `#`, `-`, `+`, `=`, `>` or the end of `12.`
fn line_start(line: &str) -> Option<usize> {
    if line.starts_with(['#', '-', '+', '=', '>']) {
        return Some(0);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..)?;
    let ends = |mark| after.strip_prefix(mark).is_some_and(|rest: &str| rest.is_empty() || rest.starts_with(' '));
    (digits > 0 && (ends('.') || ends(')'))).then_some(digits)
}

/// Escapes the marks that count anywhere in a line; spaces stay. A brace is escaped for the sake of sites that run Liquid
/// over Markdown, a dollar for formulas.
pub(super) fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '{' | '}' | '!')
        {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A name of a file or rule as code, between as many backticks as it needs.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    let longest = text.as_bytes().split(|byte| *byte != b'`').map(<[u8]>::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    // In a table, a bar ends the cell even within code, and only there a backslash before it is taken away; outside, it would
    // show, and so a bar that only looks like one serves both.
    format!("{fence}{space}{}{space}{fence}", text.replace('|', "\u{2223}"))
}

/// An address of the files as the aim of a link, in HTML as in Markdown: http or https, and with a code for every sign that
/// either could take for its own.
pub(super) fn href(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) || rest.is_empty() {
        return None;
    }
    let mut href = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!'+,;=%&".contains(&byte) {
            href.push(char::from(byte));
        } else {
            write!(href, "%{byte:02X}").ok()?;
        }
    }
    Some(href)
}

/// A text whose spans of years, such as `2020.–2023.`, no line end divides: a word joiner stands after the dash. For pages
/// alone; Markdown and JSON are searched and compared letter by letter.
pub(super) fn unbroken(text: &str) -> Cow<'_, str> {
    const DASH: char = '–';
    const WORD_JOINER: char = '\u{2060}';
    let is_year_end = |text: &str| text.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    let mut parts = text.split_inclusive(DASH).peekable();
    let mut unbroken = Cow::Borrowed("");
    while let Some(part) = parts.next() {
        unbroken += part;
        let from = part.strip_suffix(DASH).is_some_and(is_year_end);
        if from && parts.peek().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit())) {
            unbroken.to_mut().push(WORD_JOINER);
        }
    }
    unbroken
}

/// The report without spaces at line ends, with single empty lines and one newline at the end, so that a template's own layout
/// leaves no trace; and with a backslash where one is needed before what a text begins with, and only there.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() && empty {
            continue;
        }
        empty = line.is_empty();
        let mut parts = line.split(AT_START);
        let mut before = parts.next().unwrap_or_default();
        tidy.push_str(before);
        for part in parts {
            if begins(before) {
                tidy.push('\\');
            }
            tidy.push_str(part);
            before = line;
        }
        tidy.push('\n');
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}

/// Whether a line or an item begins after these signs: nothing, or only marks of quotes and items, and the digits of a number.
fn begins(before: &str) -> bool {
    let text = before.trim_start_matches(' ');
    let item = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match text.strip_prefix("- ").or(text.strip_prefix("> ")).or(item.strip_prefix(". ")) {
        Some(within) => begins(within),
        None => item.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in [
            "Izveidota iekšējā mācību sistēma",
            "90,83 %",
            "2023.\u{a0}gads",
            "Nr. 2.2.1.1/17/I/007 (ERAF)",
            "„zaļās” – A & B",
            "1.2. apakšpunkts",
            "−5 %",
        ] {
            assert_eq!(markdown(text).replace("\\&", "&"), text);
        }
    }

    #[test]
    fn only_addresses_of_the_web_become_links() {
        for (address, aim) in [
            ("https://likumi.lv/ta/id/1?a=b&c#d", Some("https://likumi.lv/ta/id/1?a=b&c#d")),
            ("HTTP://example.org", Some("HTTP://example.org")),
            ("https://example.org/a b)(\"<|>\n", Some("https://example.org/a%20b%29%28%22%3C%7C%3E%0A")),
            ("https://lv.wikipedia.org/wiki/Rīga", Some("https://lv.wikipedia.org/wiki/R%C4%ABga")),
            ("javascript://example.org/%0Aalert(1)", None),
            ("javascript:alert(1)", None),
            ("mailto:a@b.lv", None),
            ("https://", None),
            ("likumi.lv", None),
        ] {
            assert_eq!(href(address).as_deref(), aim, "{address}");
        }
    }

    #[test]
    fn spans_of_years_stay_whole() {
        for (text, whole) in [
            ("2020.–2023. gads", "2020.–\u{2060}2023. gads"),
            ("in 2020–2023 and 2024–2027", "in 2020–\u{2060}2023 and 2024–\u{2060}2027"),
            ("misija – 2 mērķi", "misija – 2 mērķi"),
            ("a–b, 1–b, –1", "a–b, 1–b, –1"),
            ("", ""),
        ] {
            assert_eq!(unbroken(text), whole);
        }
    }

    #[test]
    fn marks_are_escaped() {
        for (text, escaped) in [
            ("a | b", "a \\| b"),
            ("`x` *y* __z__", "\\`x\\` \\*y\\* \\_\\_z\\_\\_"),
            ("](javascript:alert(1))", "\\](javascript:alert(1))"),
            ("<script>", "\\<script\\>"),
            ("a\n\n# b\r\n| c |", "a # b \\| c \\|"),
            ("# a", "\\# a"),
            ("- a", "\\- a"),
            ("12. a", "12\\. a"),
            ("12) a", "12\\) a"),
            ("> a", "\\> a"),
            ("===", "\\==="),
            ("{{ 7*7 }}", "\\{\\{ 7\\*7 \\}\\}"),
            ("&lt;", "\\&lt;"),
            ("a \\| b", "a \\\\\\| b"),
            ("a\u{fdd0}b", "a b"),
        ] {
            assert_eq!(tidy(&markdown(text)).trim_end(), escaped);
        }
    }

    #[test]
    fn what_counts_at_the_start_is_escaped_where_a_line_or_an_item_starts() {
        for (line, expected) in [
            ("- {}", "- 6\\. GSR"),
            ("1. {}", "1. 6\\. GSR"),
            ("   - > {} {}", "   - > 6\\. GSR 6. GSR"),
            ("| {} |", "| 6. GSR |"),
            ("**{}**", "**6. GSR**"),
            ("1990. {}", "1990. 6\\. GSR"),
            ("skat. {}", "skat. 6. GSR"),
        ] {
            assert_eq!(tidy(&line.replace("{}", &markdown("6. GSR"))).trim_end(), expected);
        }
    }

    #[test]
    fn code_closes_where_it_should() {
        assert_eq!(code("kpis.yaml"), "`kpis.yaml`");
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`a|b\n"), "`` `a∣b  ``");
    }

    #[test]
    fn the_layout_of_templates_leaves_no_trace() {
        assert_eq!(tidy("\n\n# a  \n\n\n\nb\n\n"), "# a\n\nb\n");
    }
}
