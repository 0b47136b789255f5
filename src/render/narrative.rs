//! The Markdown of the strategy's longer texts, made safe: the only file that knows the Markdown parser.
//!
//! Raw HTML is shown as text, links lead only to http, https, mailto and places within the page, pictures leave their
//! description, and headings continue the outline of the page around them.

use std::borrow::Cow;
use std::fmt::{self, Write};

use comrak::html::{ChildRendering, Context};
use comrak::nodes::{AstNode, NodeHeading, NodeValue};
use comrak::{Arena, Options, create_formatter, format_commonmark, parse_document};

use super::escape;

/// The schemes that a link may have.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// A text as HTML whose first heading has the given level.
pub(super) fn html(markdown: &str, level: u8) -> Result<String, fmt::Error> {
    let arena = Arena::new();
    let options = options();
    let document = parse(&arena, markdown, level, &options);
    let mut html = String::new();
    Safe::format_document(document, &options, &mut html)?;
    Ok(html)
}

/// A text as Markdown again, one paragraph a line.
pub(super) fn markdown(markdown: &str, level: u8) -> Result<String, fmt::Error> {
    let arena = Arena::new();
    let options = options();
    let document = parse(&arena, markdown, level, &options);
    for node in document.descendants() {
        let value = &mut node.data_mut().value;
        match value {
            // Our own escapes are stricter than those of the formatter, which keeps bars and braces.
            NodeValue::Text(text) => *value = NodeValue::Raw(text_in_line(text)),
            NodeValue::SoftBreak => *value = NodeValue::Raw(" ".to_owned()),
            NodeValue::LineBreak => *value = NodeValue::Raw("<br>".to_owned()),
            _ => {}
        }
    }
    let mut text = String::new();
    format_commonmark(document, &options, &mut text)?;
    Ok(text)
}

/// Escaped for the middle of a line, and for its beginning where the text has a mark there.
fn text_in_line(text: &str) -> String {
    let words = text.trim_start();
    let (space, words) = text.split_at(text.len() - words.len());
    let end = words.len() - words.trim_end().len();
    let trailing = words.get(words.len() - end..).unwrap_or_default();
    format!("{space}{}{trailing}", escape::markdown(words))
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.render.prefer_fenced = true;
    options
}

/// Reads the text and takes out of it what a report must not hold.
fn parse<'a>(arena: &'a Arena<'a>, markdown: &str, level: u8, options: &Options<'_>) -> &'a AstNode<'a> {
    let document = parse_document(arena, &years_in_words(markdown), options);
    let nodes: Vec<_> = document.descendants().collect();
    let mut outline = Outline { first: level, last: None };
    for node in nodes {
        let value = node.data().value.clone();
        match value {
            NodeValue::Heading(heading) => {
                let level = outline.next(heading.level);
                node.data_mut().value = NodeValue::Heading(NodeHeading { level, ..heading });
            }
            NodeValue::HtmlInline(html) => node.data_mut().value = NodeValue::Text(html.into()),
            NodeValue::HtmlBlock(block) => {
                node.data_mut().value = NodeValue::Paragraph;
                let shown = block.literal.split_whitespace().collect::<Vec<_>>().join(" ");
                node.append(arena.alloc(NodeValue::Text(shown.into()).into()));
            }
            NodeValue::Image(_) => unwrap(node),
            NodeValue::Link(link) if !is_safe(&link.url) => unwrap(node),
            _ => {}
        }
    }
    document
}

/// The text with a year that a line begins with, as in "2023. gadā", marked as words: Markdown would take it for the number of
/// an item, and no list is that long.
fn years_in_words(markdown: &str) -> Cow<'_, str> {
    let is_year = |number: &str| number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = Cow::Borrowed("");
    for line in markdown.split_inclusive('\n') {
        match line.split_once(". ").filter(|(number, _)| is_year(number.trim_start_matches(' '))) {
            Some((year, rest)) => words.to_mut().extend([year, "\\. ", rest]),
            None => words += line,
        }
    }
    words
}

/// Leaves what stands between the marks.
fn unwrap<'a>(node: &'a AstNode<'a>) {
    while let Some(child) = node.first_child() {
        node.insert_before(child);
    }
    node.detach();
}

/// Whether a link leads to a page, an address, or a place within this page.
fn is_safe(url: &str) -> bool {
    if url.starts_with('#') {
        return true;
    }
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| SCHEMES.contains(&scheme.as_str()))
}

/// Keeps headings in order below the one that the page has already.
struct Outline {
    first: u8,
    last: Option<(u8, u8)>,
}

impl Outline {
    /// The level that a heading gets: as deep as it was written, but never more than one below the heading before it.
    fn next(&mut self, written: u8) -> u8 {
        let level = match self.last {
            None => self.first,
            Some((before, level)) if written > before => level + 1,
            Some((before, level)) => level.saturating_sub(before - written).max(self.first),
        };
        let level = level.min(6);
        self.last = Some((written, level));
        level
    }
}

create_formatter!(Safe, {
    NodeValue::TableCell => |context, node, entering| {
        return table_cell(context, node, entering);
    },
});

/// A cell whose head says what it is the head of; the page aligns by its own style.
fn table_cell<'a>(
    context: &mut Context<()>,
    node: &'a AstNode<'a>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    let in_head = node.parent().is_some_and(|row| matches!(row.data().value, NodeValue::TableRow(true)));
    context.write_str(match (in_head, entering) {
        (true, true) => "<th scope=\"col\">",
        (true, false) => "</th>",
        (false, true) => "<td>",
        (false, false) => "</td>",
    })?;
    Ok(ChildRendering::HTML)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_of_a_text_is_shown_and_not_obeyed() {
        assert_eq!(html("a <b>c</b>", 3).unwrap(), "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
        assert_eq!(
            html("<script>alert(1)</script> rest", 3).unwrap(),
            "<p>&lt;script&gt;alert(1)&lt;/script&gt; rest</p>\n"
        );
        assert_eq!(markdown("<script>x</script>", 3).unwrap(), "\\<script\\>x\\</script\\>\n");
    }

    #[test]
    fn links_lead_only_where_they_may() {
        for (text, expected) in [
            ("[a](https://lm.gov.lv)", "<p><a href=\"https://lm.gov.lv\">a</a></p>\n"),
            ("[a](#goal-1)", "<p><a href=\"#goal-1\">a</a></p>\n"),
            ("[a](javascript:alert(1))", "<p>a</p>\n"),
            ("[a](JAVASCRIPT:alert(1))", "<p>a</p>\n"),
            ("[a](data:text/html,x)", "<p>a</p>\n"),
            ("[a](other.html)", "<p>a</p>\n"),
            ("![a *b*](https://example.org/x.png)", "<p>a <em>b</em></p>\n"),
            ("[![a](x.png)](javascript:x)", "<p>a</p>\n"),
        ] {
            assert_eq!(html(text, 3).unwrap(), expected);
        }
    }

    #[test]
    fn a_year_begins_a_sentence_and_no_list() {
        let text = "2023. gadā 75,7 %.\n\n2021. un 2022. gadā *vairāk*.\n\n1. a\n2. b\n";
        assert_eq!(
            html(text, 3).unwrap(),
            "<p>2023. gadā 75,7 %.</p>\n<p>2021. un 2022. gadā <em>vairāk</em>.</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"
        );
        assert!(escape::tidy(&markdown(text, 3).unwrap()).starts_with("2023\\. gadā 75,7 %."));
    }

    #[test]
    fn headings_continue_the_outline() {
        let levels = |text: &str| {
            let html = html(text, 4).unwrap();
            html.match_indices("<h").filter_map(|(at, _)| html[at + 2..].chars().next()).collect::<String>()
        };
        assert_eq!(levels("# a\n## b\n# c"), "454");
        assert_eq!(levels("### a\n# b\n###### c\n###### d"), "4455");
        assert_eq!(levels("# a\n## b\n### c\n#### d"), "4566");
    }

    #[test]
    fn tables_have_scoped_heads() {
        let html = html("| a | b |\n|--:|---|\n| 1 | 2 |", 3).unwrap();
        assert!(
            html.contains("<th scope=\"col\">a</th>") && html.contains("<td>1</td>") && !html.contains("align"),
            "{html}"
        );
    }

    #[test]
    fn markdown_is_written_one_paragraph_a_line() {
        let text = "one\ntwo *three*\nfour\n\n- a\n- b | c\n\n1. x";
        assert_eq!(markdown(text, 3).unwrap(), "one two *three* four\n\n- a\n- b \\| c\n\n<!-- end list -->\n\n1. x\n");
    }
}
