//! No text of a file becomes markup: with hostile texts everywhere, a report has the very elements that it has with plain ones.

use std::collections::BTreeSet;

use comrak::{Options, markdown_to_html};
use lmstrat::evaluation::Evaluation;
use lmstrat::locale::Language;
use scraper::{Html, Node, Selector};
use serde_json::Value;

use super::{html, markdown, text};

/// What somebody may try, in one line, in words that Markdown itself gives no meaning.
const INLINE: &str =
    "<script>alert(1)</script> \"><img src=x onerror=alert(1)> | {{ 1234*5678 }} ](javascript:alert(1)) &lt; $1$";

/// The same with what only counts at the start of a line. Narrative texts are Markdown, where this is no attack.
const LINES: &str = "\n\n# heading\n\n- item\n\n| a | b |\n|---|---|\n| c | d |\n\n```\n*em* _em_ **strong** `code` ~~gone~~ [link](https://example.org) <!-- ";

/// Fields that hold Markdown.
const NARRATIVE: [&str; 4] = ["description", "evidence", "foreword", "summary"];

/// Makes every text of an evaluation hostile, and every id, wherever it is used.
fn poison(value: &mut Value, key: &str, ids: &BTreeSet<String>) {
    match value {
        Value::Object(fields)
            if !fields.is_empty()
                && fields.iter().all(|(key, value)| (key == "lv" || key == "en") && value.is_string()) =>
        {
            for text in fields.values_mut() {
                let payload = if NARRATIVE.contains(&key) { INLINE.to_owned() } else { format!("{INLINE}{LINES}") };
                *text = Value::String(format!("{} {payload}", text.as_str().unwrap_or_default()));
            }
        }
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| poison(value, key, ids)),
        Value::Array(items) => items.iter_mut().for_each(|item| poison(item, key, ids)),
        Value::String(word) => {
            // Also where a kind stands before the id: `goal/leadership`.
            let is_id =
                ids.iter().any(|id| word.strip_suffix(id).is_some_and(|kind| kind.is_empty() || kind.ends_with('/')));
            // A resource may have the name of its kind, which is a word of an enumeration and can be no other.
            if is_id && key != "kind" || matches!(key, "file" | "part" | "formula" | "sha256" | "url") {
                word.push_str(INLINE);
            }
        }
        _ => {}
    }
}

fn ids(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            // Criteria are known by name; their ids are words of the report.
            if let Some(id) = fields.get("id").and_then(Value::as_str).filter(|_| !fields.contains_key("applied")) {
                found.insert(id.to_owned());
            }
            fields.values().for_each(|value| ids(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| ids(item, found)),
        _ => {}
    }
}

/// The evaluation with something in every field, plain and hostile.
#[allow(clippy::unwrap_used, reason = "a test")]
fn plain_and_hostile() -> (Evaluation, Evaluation) {
    let mut value: Value = serde_json::from_str(&text("full")).unwrap();
    let plain = serde_json::from_value(value.clone()).unwrap();
    let mut known = BTreeSet::new();
    ids(&value, &mut known);
    poison(&mut value, "", &known);
    (plain, serde_json::from_value(value).unwrap())
}

/// The elements of a page in order, with those attributes that are set by the template and not by a text. How many lines a text
/// takes in a drawing depends on its length.
fn skeleton(page: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let elements = page.tree.nodes().filter_map(|node| match node.value() {
        Node::Element(element) if element.name() == "tspan" => None,
        Node::Element(element) => {
            let names: Vec<_> = element.attrs().map(|(name, _)| name).collect();
            Some(format!("{} {}", element.name(), names.join(" ")))
        }
        Node::Comment(_) => Some("comment".to_owned()),
        _ => None,
    });
    elements.collect()
}

#[track_caller]
fn assert_same_elements(plain: &str, hostile: &str) {
    let (plain, hostile) = (skeleton(plain), skeleton(hostile));
    for (at, (expected, found)) in plain.iter().zip(&hostile).enumerate() {
        assert_eq!(expected, found, "element {at}, after {:?}", plain.get(at.saturating_sub(5)..at));
    }
    assert_eq!(plain.len(), hostile.len());
}

#[test]
fn no_text_becomes_html() {
    let (plain, hostile) = plain_and_hostile();
    for language in Language::ALL {
        let page = html(&hostile, language);
        assert_same_elements(&html(&plain, language), &page);
        assert!(page.contains("{{ 1234*5678 }}") && !page.contains("7006652"));
    }
}

#[test]
fn running_heads_stand_in_attributes_and_never_in_the_style_sheet() {
    let (plain, hostile) = plain_and_hostile();
    for language in Language::ALL {
        let [plain, hostile] = [&plain, &hostile].map(|one| Html::parse_document(&html(one, language)));
        let styles = |page: &Html| -> Vec<String> {
            page.select(&Selector::parse("style").unwrap()).map(|style| style.inner_html()).collect()
        };
        assert_eq!(styles(&plain), styles(&hostile));
        for name in ["data-title", "data-institution"] {
            assert!(hostile.root_element().attr(name).unwrap().contains(INLINE), "{name}");
        }
    }
}

#[test]
fn no_text_becomes_markdown() {
    let (plain, hostile) = plain_and_hostile();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    // The report's own anchors are HTML, and so would be whatever slipped through.
    options.render.r#unsafe = true;
    for language in Language::ALL {
        let [plain, hostile] = [&plain, &hostile].map(|one| markdown_to_html(&markdown(one, language), &options));
        assert_same_elements(&plain, &hostile);
        assert!(hostile.contains("{{ 1234*5678 }}"));
    }
}

#[test]
fn no_link_leads_to_a_script() {
    let (_, hostile) = plain_and_hostile();
    let page = html(&hostile, Language::Lv);
    let page = Html::parse_document(&page);
    for node in page.tree.nodes() {
        if let Node::Element(element) = node.value() {
            assert!(element.attrs().all(|(name, _)| !name.starts_with("on")));
            let known = ["#", "https://example.org", "https://likumi.lv/ta/id/"];
            assert!(element.attr("href").is_none_or(|href| known.iter().any(|start| href.starts_with(start))));
        }
    }
}
