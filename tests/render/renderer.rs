//! Templates and what becomes of their mistakes.

use std::collections::BTreeMap;

use lmstrat::locale::Language;
use lmstrat::render::{RenderError, Renderer, json};

use super::{evaluation, html, text};

fn with(name: &str, template: &str) -> Result<Renderer, RenderError> {
    Renderer::new(&BTreeMap::from([(name.to_owned(), template.to_owned())]))
}

#[test]
fn the_contract_is_read_back_as_it_was_written() {
    for name in ["full", "minimal"] {
        assert_eq!(json(&evaluation(name)).unwrap(), text(name));
    }
}

#[test]
fn a_template_of_ones_own_takes_the_place_of_ours() {
    let renderer =
        with("partials/md/method.md.j2", "{{ tool.name }} *says* {{ strategy.title|text }}: {{ 12345 }}").unwrap();
    let report = renderer.report(&evaluation("minimal"), Language::En).markdown().unwrap();
    assert!(
        report.contains("\nlmstrat *says* <span lang=\"lv\">Mazas iestādes stratēģija</span>: 12,345\n"),
        "{report}"
    );
}

#[test]
fn a_style_sheet_of_ones_own_is_allowed_by_its_hash() {
    let page = with("style.css", "p {}").unwrap().report(&evaluation("minimal"), Language::En).html().unwrap();
    assert!(
        page.contains("<style>p {}</style>") && page.contains("'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='"),
        "{page}"
    );
}

#[test]
fn a_template_that_does_not_parse_is_refused_at_once() {
    let error = with("partials/html/foreword.html.j2", "a\n{% if %}").unwrap_err();
    assert!(
        matches!(&error, RenderError::Template { template, line: 2, .. } if template == "partials/html/foreword.html.j2"),
        "{error}"
    );
}

#[test]
fn what_is_missing_is_named_with_its_line() {
    for (template, place, reason) in [
        ("\n{{ strategy.titel|text }}", "partials/md/method.md.j2:2: ", "strategy.titel"),
        ("{% if nothing %}{% endif %}", "partials/md/method.md.j2:1: ", "undefined value"),
        ("{{ strategy.regulation }}", "partials/md/method.md.j2:1: ", "nothing to print"),
        ("{{ t(\"report.titel\") }}", "partials/md/method.md.j2:1: ", "no message `report.titel`"),
        (
            "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
            "partials/md/method.md.j2:1: ",
            "fuel",
        ),
    ] {
        let renderer = with("partials/md/method.md.j2", template).unwrap();
        let error = renderer.report(&evaluation("minimal"), Language::En).markdown().unwrap_err().to_string();
        assert!(error.starts_with(place) && error.contains(reason), "{error}");
    }
}

#[test]
fn the_same_evaluation_gives_the_same_bytes() {
    let evaluation = evaluation("full");
    assert_eq!(html(&evaluation, Language::Lv), html(&evaluation, Language::Lv));
}
