//! Templates and what becomes of their mistakes.

use std::collections::BTreeMap;

use lmstrat::locale::Language;
use lmstrat::render::{Kind, RenderError, RenderErrors, Renderer, TemplateFault, json};

use super::{evaluation, html, text};

fn with(name: &str, template: &str) -> Result<Renderer, RenderErrors> {
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
fn whatever_does_not_parse_or_replaces_nothing_is_refused_at_once() {
    let own =
        [("partials/html/foreword.html.j2", "a\n{% if %}"), ("partials/md/method.md.j2", "{{ a }"), ("stile.css", "")];
    let own = own.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let RenderErrors(errors) = Renderer::new(&own.into()).unwrap_err();
    let messages: Vec<_> = errors.iter().map(|error| error.to_string()).collect();
    for (message, expected) in messages.iter().zip([
        "`stile.css` is none of the report's templates; did you mean `style.css`?",
        "partials/html/foreword.html.j2:2: syntax error: ",
        "partials/md/method.md.j2:1: syntax error: ",
    ]) {
        assert!(message.starts_with(expected), "{message}");
    }
    assert_eq!(messages.len(), 3);
}

/// What is wrong with the report that a template makes, and the words of the template at fault.
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test")]
fn fault(template: &str) -> (TemplateFault, String) {
    let renderer = with("partials/md/method.md.j2", template).unwrap();
    let error = renderer.report(&evaluation("minimal"), Language::En).markdown().unwrap_err();
    let RenderError::Template { template, source_text, range, fault, .. } = error else { panic!("{error}") };
    assert_eq!(template, "partials/md/method.md.j2");
    (fault, source_text[range].to_owned())
}

#[test]
fn what_is_missing_is_named_and_pointed_at() {
    for (template, kind, missing) in [
        ("\n{{ strategy.titel|text }}", Kind::Value, "strategy.titel"),
        ("{% if nothing %}{% endif %}", Kind::Value, "nothing"),
        ("{% for input in inputs %}{{ input.fiel }}{% endfor %}", Kind::Value, "input.fiel"),
        ("{% from \"partials/md/parts.md.j2\" import lihgt %}{{ lihgt(\"red\") }}", Kind::Value, "lihgt"),
        ("{{ strategy.title|txet }}", Kind::Filter, "txet"),
        ("{% if strategy is missing %}{% endif %}", Kind::Test, "missing"),
        ("{{ subjekt(\"goal/1\") }}", Kind::Function, "subjekt"),
        ("{{ t(\"report.titel\") }}", Kind::Message, "report.titel"),
        ("{% include \"partials/md/none.md.j2\" %}", Kind::Template, "partials/md/none.md.j2"),
    ] {
        let (fault, pointed_at) = fault(template);
        match fault {
            TemplateFault::Unknown { kind: found, name, .. } => {
                assert_eq!((found, &*name), (kind, missing), "{template}")
            }
            fault => panic!("{template}: {fault}"),
        }
        assert_eq!(pointed_at, missing, "{template}");
    }
}

#[test]
fn what_cannot_be_printed_is_an_error() {
    for (template, why) in [
        ("{{ strategy.regulation }}", "there is nothing to print"),
        ("{{ strategy.title }}", "say a text by language with `|text`"),
        ("{{ strategy.id|text }}", "this is no text by language"),
    ] {
        let (fault, _) = fault(template);
        assert!(matches!(&fault, TemplateFault::Other(detail) if detail.contains(why)), "{fault}");
    }
}

#[test]
fn what_does_not_end_is_stopped() {
    let forever = "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}";
    for template in [forever, "{% include \"partials/md/method.md.j2\" %}"] {
        assert_eq!(fault(template).0, TemplateFault::Endless, "{template}");
    }
}

#[test]
fn the_same_evaluation_gives_the_same_bytes() {
    let evaluation = evaluation("full");
    assert_eq!(html(&evaluation, Language::Lv), html(&evaluation, Language::Lv));
}
