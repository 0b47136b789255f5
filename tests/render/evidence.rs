//! What reports say of evidence in all its shapes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use lmstrat::evaluation::Evaluation;
use lmstrat::locale::Language;
use lmstrat::pipeline::{Request, evaluate, load_files};
use lmstrat::render::json;

use crate::{html, markdown};

fn evaluation() -> Evaluation {
    let text = include_bytes!("evidence.yaml").to_vec();
    let loaded = load_files(vec![("strategy/evidence.yaml".to_owned(), text)]);
    assert_eq!(loaded.diagnostics, []);
    evaluate(&loaded, &Request::default()).unwrap()
}

/// What stands from one line to another.
fn section<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let after = text.split_once(from).unwrap().1;
    after.split_once(to).unwrap().0
}

#[test]
fn an_indicator_is_shown_with_its_years_its_groups_and_its_report() {
    let report = |language| {
        let report = markdown(&evaluation(), language);
        section(&report, "<a id=\"indicator-people\"></a>", "<a id=\"findings\"></a>").replace('\u{a0}', " ")
    };
    insta::assert_snapshot!("indicator_lv", report(Language::Lv));
    insta::assert_snapshot!("indicator_en", report(Language::En));
}

#[test]
fn both_days_and_the_fiscal_year_stand_with_the_method() {
    let report = markdown(&evaluation(), Language::En).replace('\u{a0}', " ");
    for line in [
        "- **As of:** 31 March 2023",
        "- **Data until:** 30 June 2023",
        "- **Financial year:** financial year 2021/22 is 1 April 2021 – 31 March 2022",
    ] {
        assert!(section(&report, "<a id=\"method\"></a>", "###").contains(line), "{line}");
    }
}

#[test]
fn the_page_says_it_too() {
    let page = html(&evaluation(), Language::En).replace("&#x2f;", "/").replace('\u{a0}', " ");
    for text in [
        "people served: values by group",
        "the register burnt down",
        "Provisional. Reason: not yet published",
        "unknown. Reason: confidential",
        "financial year 2022/23",
        "The board goes on",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(!page.contains("FY20"), "a date stands as programs write it");
}

#[test]
fn fiscal_years_survive_the_contract() {
    let written = json(&evaluation()).unwrap();
    assert!(written.contains("\"about\": \"FY2022-04-H1\""));
    let read: Evaluation = serde_json::from_str(&written).unwrap();
    assert_eq!(json(&read).unwrap(), written);
    assert_eq!(markdown(&read, Language::Lv), markdown(&evaluation(), Language::Lv));
}
