//! What the settings of rules do to findings, counts and lights.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use lmstrat::diagnostics::Level;
use lmstrat::evaluation::Evaluation;
use lmstrat::load::Loaded;
use lmstrat::model::Light;
use lmstrat::pipeline::{Request, check, evaluate, load_files};

const PLAN: &str = "
strategy: {id: s, title: S, institution: S, period: {from: 2024, to: 2025}, languages: [en]}
goals: [{id: safe, name: Safe}]
surveys:
  - id: staff
    title: Staff
    respondents: 100
    questions:
      - {id: a, text: A, role: attitude, statements: [{text: I agree, percent: 90}]}
      - {id: b, text: B, role: behaviour, statements: [{text: I act, percent: 61}]}
";

fn with(settings: &str) -> Loaded {
    let files = [("s/plan.yaml", PLAN), ("lmstrat.yaml", settings)].into_iter().filter(|(_, text)| !text.is_empty());
    load_files(files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect())
}

fn rules_told(loaded: &Loaded) -> Vec<&'static str> {
    let told = check(loaded, &Request::default()).unwrap().into_iter();
    told.filter(|told| told.finding.as_ref().is_some_and(|finding| finding.level == Level::Reported))
        .map(|told| told.code)
        .collect()
}

fn evaluated(settings: &str) -> Evaluation {
    evaluate(&with(settings), &Request::default()).unwrap()
}

#[test]
fn a_threshold_reaches_its_rule() {
    const GAP: &str = "foundations/attitude-gap";
    assert!(rules_told(&with("")).contains(&GAP));
    assert!(rules_told(&with("rules: {options: {foundations/attitude-gap: {points: 28.5}}}")).contains(&GAP));
    assert!(!rules_told(&with("rules: {options: {foundations/attitude-gap: {points: 29}}}")).contains(&GAP));
}

#[test]
fn what_is_allowed_is_marked_and_not_counted_and_changes_no_light() {
    let before = evaluated("");
    let after = evaluated("rules: {allow: [{rule: relevance, reason: Goals are being revised}]}");
    let ids = |evaluation: &Evaluation| evaluation.findings.iter().map(|found| found.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&before), ids(&after));
    for found in &after.findings {
        let reason = found.allowed.as_ref().map(|reason| reason.0.values().cloned().collect::<Vec<_>>());
        let expected = found.rule.starts_with("relevance/").then(|| vec!["Goals are being revised".to_owned()]);
        assert_eq!(reason, expected, "{}", found.id);
    }
    let allowed = after.findings.iter().filter(|found| found.allowed.is_some()).count();
    assert_eq!(after.summary.findings.allowed, allowed);
    assert_eq!(after.summary.findings.error + 1, before.summary.findings.error, "goal-without-result");
    assert_eq!(after.goals.first().unwrap().relevance.light, Light::Red);
}

#[test]
fn settings_that_stand_twice_are_refused() {
    let inside = format!("{PLAN}\nrules: {{deny: [errors]}}\n");
    let files = [("s/plan.yaml", inside.as_str()), ("lmstrat.yaml", "rules: {deny: [all]}")];
    let loaded = load_files(files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).to_vec());
    assert_eq!(loaded.diagnostics.iter().map(|told| told.code).collect::<Vec<_>>(), ["section-twice"]);
}

#[test]
fn a_section_in_the_folder_does_the_same() {
    let inside = format!("{PLAN}\nrules: {{allow: [{{rule: all, reason: A draft}}]}}\n");
    let loaded = load_files(vec![("s/plan.yaml".to_owned(), inside.into_bytes())]);
    assert!(rules_told(&loaded).is_empty());
}
