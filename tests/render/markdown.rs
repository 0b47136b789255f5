//! The Markdown report, read back by a parser of GitHub's flavour.

use std::collections::BTreeSet;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, markdown_to_html, parse_document};
use lmstrat::evaluation::Evaluation;
use lmstrat::evaluation::contract::Localised;
use lmstrat::locale::Language;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use super::{evaluation, every, html, markdown};

/// What GitHub adds to CommonMark.
fn github() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.render.r#unsafe = true;
    options
}

/// Reads a report and hands on its root.
fn read<T>(report: &str, look: impl for<'a> FnOnce(&'a AstNode<'a>) -> T) -> T {
    look(parse_document(&Arena::new(), report, &github()))
}

/// The words of a node and all within it.
fn words<'a>(node: &'a AstNode<'a>) -> String {
    let said = node.descendants().map(|node| match &node.data().value {
        NodeValue::Text(text) => text.to_string(),
        NodeValue::Code(code) => code.literal.clone(),
        _ => String::new(),
    });
    said.collect::<Vec<_>>().concat()
}

/// What a page says to its reader, outside drawings, code and what only a screen reader reads.
#[allow(clippy::unwrap_used, reason = "a test")]
fn seen(page: &str) -> String {
    let page = Html::parse_document(page);
    let unseen = Selector::parse("svg, code, style, title, .unseen, [aria-hidden='true']").unwrap();
    let body = page.select(&Selector::parse("body").unwrap()).next().unwrap();
    let said = body.descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let within = node.ancestors().filter_map(ElementRef::wrap).any(|element| unseen.matches(&element));
        // A word joiner, which keeps a span of years on one line, is not seen.
        (!within).then(|| text.replace('\u{2060}', ""))
    });
    said.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text of an evaluation in a language.
#[allow(clippy::unwrap_used, reason = "a test")]
fn texts(evaluation: &Evaluation, language: Language) -> BTreeSet<String> {
    fn collect(value: &Value, language: Language, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(text) = fields.get(language.code()).and_then(Value::as_str) {
                    found.insert(text.split_whitespace().collect::<Vec<_>>().join(" "));
                }
                fields.values().for_each(|value| collect(value, language, found));
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, language, found)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    collect(&serde_json::to_value(evaluation).unwrap(), language, &mut found);
    found
}

/// The numbers that a text shows, each once.
fn numbers(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !(c.is_ascii_digit() || c == ',' || c == '.');
    text.split(ends).map(|word| word.trim_matches([',', '.'])).filter(|word| !word.is_empty()).collect()
}

#[test]
fn the_smallest_report() {
    insta::assert_snapshot!(markdown(&evaluation("minimal"), Language::Lv));
}

#[test]
fn the_first_page() {
    for language in Language::ALL {
        let report = markdown(&evaluation("full"), language);
        let first_page = report.split("\n## ").take(2).collect::<Vec<_>>().join("\n## ");
        insta::assert_snapshot!(format!("first_page_{language}"), first_page);
    }
}

#[test]
fn it_has_the_sections_of_the_page_in_their_order() {
    let headings = Selector::parse("h2").unwrap();
    for ((name, report), (_, page)) in every(markdown).into_iter().zip(every(html)) {
        let sections: Vec<_> = read(&report, |root| {
            let is_section = |node: &&AstNode| matches!(&node.data().value, NodeValue::Heading(it) if it.level == 2);
            root.children().filter(is_section).map(words).collect()
        });
        let page = Html::parse_document(&page);
        let of_page: Vec<String> = page.select(&headings).map(|heading| heading.text().collect()).collect();
        assert_eq!(sections, of_page, "{name}");
    }
}

#[test]
fn it_says_what_the_page_says() {
    let mut evaluation = evaluation("full");
    // Lines of files are for one table here, and beside each finding there.
    evaluation.findings.iter_mut().for_each(|finding| finding.at.clear());
    for language in Language::ALL {
        let page = seen(&html(&evaluation, language));
        let report = seen(&markdown_to_html(&markdown(&evaluation, language), &github()));
        for text in texts(&evaluation, language) {
            assert_eq!(report.contains(&text), page.contains(&text), "{language}: {text}");
        }
        assert_eq!(numbers(&report), numbers(&page), "{language}");
    }
}

#[test]
fn headings_continue_the_outline() {
    for (name, report) in every(markdown) {
        let levels: Vec<_> = read(&report, |root| {
            let level = |node: &AstNode| match &node.data().value {
                NodeValue::Heading(heading) => Some(heading.level),
                _ => None,
            };
            root.descendants().filter_map(level).collect()
        });
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn every_link_leads_somewhere() {
    for (name, report) in every(markdown) {
        let (links, places) = read(&report, |root| {
            let mut links = BTreeSet::new();
            let mut places = Vec::new();
            for node in root.descendants() {
                match &node.data().value {
                    NodeValue::Link(link) => drop(links.insert(link.url.clone())),
                    NodeValue::HtmlInline(html) => {
                        places.extend(
                            html.strip_prefix("<a id=\"").and_then(|id| id.strip_suffix("\">")).map(str::to_owned),
                        );
                    }
                    _ => {}
                }
            }
            (links, places)
        });
        let known: BTreeSet<_> = places.iter().collect();
        assert_eq!(known.len(), places.len(), "{name}: a place has its name twice");
        for link in links.iter().filter_map(|link| link.strip_prefix('#')) {
            assert!(known.contains(&link.to_owned()), "{name}: nothing is at #{link}");
        }
    }
}

#[test]
fn html_is_there_for_places_and_languages_alone() {
    for (name, report) in every(markdown) {
        read(&report, |root| {
            for node in root.descendants() {
                let html = match &node.data().value {
                    NodeValue::HtmlInline(html) => html.clone(),
                    NodeValue::HtmlBlock(block) => block.literal.trim().to_owned(),
                    _ => continue,
                };
                let is_known = ["<a id=\"", "<span lang=\"", "<div lang=\""].iter().any(|tag| html.starts_with(tag))
                    || ["</a>", "</span>", "</div>"].contains(&html.as_str());
                assert!(is_known && html.matches('<').count() == 1, "{name}: {html}");
            }
        });
    }
}

#[test]
fn a_text_in_another_language_is_marked() {
    let mut evaluation = evaluation("full");
    evaluation.goals[0].description = Some(Localised([(Language::Lv.tag(), "Viens.\n\nDivi.".to_owned())].into()));
    let report = markdown(&evaluation, Language::En);
    assert!(report.contains("- <span lang=\"lv\">Dzimumu līdztiesība</span> "));
    assert!(report.contains("\n\n<div lang=\"lv\">\n\nViens.\n\nDivi.\n\n</div>\n\n"), "{report}");
    assert_eq!(report.matches("**Passages in another language:** 12 passages in Latvian\n").count(), 1);
    assert!(!markdown(&evaluation, Language::Lv).contains("lang="));
}

#[test]
fn blocks_stand_apart_by_one_empty_line() {
    for (name, report) in every(markdown) {
        read(&report, |root| {
            for (block, next) in root.children().zip(root.children().skip(1)) {
                let (end, start) = (block.data().sourcepos.end.line, next.data().sourcepos.start.line);
                assert_eq!(start, end + 2, "{name}: between “{}” and “{}”", words(block), words(next));
            }
        });
    }
}

#[test]
fn a_paragraph_takes_one_line() {
    for (name, report) in every(markdown) {
        assert!(report.ends_with(".\n"), "{name}");
        assert!(report.lines().all(|line| line == line.trim_end()), "{name}");
        let broken: Vec<_> = read(&report, |root| {
            let breaks = root.descendants().filter(|node| matches!(node.data().value, NodeValue::SoftBreak));
            breaks.filter_map(AstNode::parent).map(words).collect()
        });
        assert!(broken.is_empty(), "{name}: {broken:?}");
    }
}

#[test]
fn every_row_is_in_a_table_and_has_the_cells_of_its_head() {
    for (name, report) in every(markdown) {
        let mut cells = None;
        for line in report.lines() {
            let bars = line.replace("\\|", "").matches('|').count();
            match cells {
                _ if !line.starts_with('|') => cells = None,
                None => cells = Some(bars),
                Some(expected) => assert_eq!(bars, expected, "{name}: {line}"),
            }
        }
        let is_row = |line: &&str| line.starts_with('|') && !line.trim_matches(['|', '-', ':', ' ']).is_empty();
        let written = report.lines().filter(is_row).count();
        let parsed = read(&report, |root| {
            root.descendants().filter(|node| matches!(node.data().value, NodeValue::TableRow(_))).count()
        });
        assert_eq!(written, parsed, "{name}");
    }
}

#[test]
fn every_item_is_in_a_list() {
    for (name, report) in every(markdown) {
        let begins = |line: &&str| {
            let line = line.trim_start();
            line.starts_with("- ") || line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(". ")
        };
        let (parsed, run_on) = read(&report, |root| {
            let items = root.descendants().filter(|node| matches!(node.data().value, NodeValue::Item(_))).count();
            // What should be an item and follows on the line before: `… (2)- **Next:**`.
            let run_on = root
                .descendants()
                .filter(|node| matches!(node.data().value, NodeValue::Strong))
                .find(|strong| strong.previous_sibling().is_some_and(|text| words(text).ends_with("- ")));
            (items, run_on.map(words))
        });
        assert_eq!(report.lines().filter(begins).count(), parsed, "{name}");
        assert_eq!(run_on, None, "{name}");
    }
}

#[test]
fn each_subject_of_a_finding_is_an_item_with_its_name() {
    let mut evaluation = evaluation("full");
    let subjects = [
        format!("trend/{}", evaluation.trends[0].id),
        format!("factor/{}", evaluation.factors[0].id),
        format!("promise/{}", evaluation.promises[0].id),
        format!("environment_factor/{}", evaluation.environment[0].id),
        format!("value/{}", evaluation.values[0].id),
        format!("recommendation/{}", evaluation.recommendations[0].id),
    ];
    evaluation.findings[0].subjects = subjects.to_vec();
    let report = markdown(&evaluation, Language::Lv);
    let items = [
        format!("  - {}\n", evaluation.trends[0].name.0[&Language::Lv.tag()]),
        format!("  - {}\n", evaluation.factors[0].name.0[&Language::Lv.tag()]),
        format!("  - {}\n", evaluation.promises[0].text.0[&Language::Lv.tag()]),
        format!("  - {}\n", evaluation.environment[0].text.0[&Language::Lv.tag()]),
        format!("  - {}\n", evaluation.values[0].name.0[&Language::Lv.tag()]),
        format!("  - [{}](#recommendation-", evaluation.recommendations[0].text.0[&Language::Lv.tag()]),
    ];
    for (subject, item) in subjects.iter().zip(items) {
        assert!(report.contains(&item) && !report.contains(subject), "{subject}");
    }
}

/// Which part of a report a line is in: its last heading.
fn headed(report: &str) -> Vec<(&str, &str)> {
    let mut heading = "";
    let under = report.lines().map(|line| {
        if line.starts_with('#') {
            heading = line;
        }
        (heading, line)
    });
    under.collect()
}

#[test]
fn an_edit_of_a_file_that_changes_no_fact_changes_places_and_hashes_alone() {
    let before = evaluation("full");
    let mut after = before.clone();
    for place in after.findings.iter_mut().flat_map(|finding| &mut finding.at) {
        place.line += 3;
    }
    let outcomes = after.indicators.iter_mut().chain(&mut after.kpis);
    for input in outcomes.flat_map(|outcome| &mut outcome.inputs) {
        input.at.line += 3;
    }
    after.inputs[0].sha256 = "f".repeat(64);
    let [before, after] = [before, after].map(|evaluation| markdown(&evaluation, Language::Lv));
    let changed: BTreeSet<_> = headed(&before)
        .into_iter()
        .zip(headed(&after))
        .filter_map(|(before, after)| (before != after).then_some(before.0))
        .collect();
    assert_eq!(before.lines().count(), after.lines().count());
    assert_eq!(
        changed,
        BTreeSet::from(["### Izmantotās datnes", "### <a id=\"places\"></a>Konstatējumu vietas datnēs"])
    );
}
