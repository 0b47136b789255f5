//! Every rule reports a fault where its condition holds, and only there.
//!
//! The examples stand in `tests/rules/<criterion>/<rule>/`: the rule is silent on every folder whose name begins with
//! `pass`, and reports on every one that begins with `fail`; what it reports is kept beside the input.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use lmstrat::assess::{EffectivenessStatus, Facts, Question};
use lmstrat::check::{self, RULES, Rule};
use lmstrat::load::Loaded;
use lmstrat::locale::{self, Language, Locale};
use lmstrat::model::{Basis, Criterion, Light};
use lmstrat::pipeline::{Request, evaluate, load};
use lmstrat::score::Finding;

const WORDS: [&str; 4] = ["advice", "checks", "message", "why"];

#[test]
fn rules_report_where_they_should_and_only_there() {
    let mut wrong = Vec::new();
    for rule in below(&root().join("tests/rules")).iter().flat_map(|criterion| below(criterion)) {
        for example in below(&rule) {
            let loaded = load(&example);
            let findings = findings(&loaded, &name_of(&rule));
            let expected = match file_name(&example) {
                name if name.starts_with("pass") => false,
                name if name.starts_with("fail") => true,
                name => panic!("{name} begins with neither pass nor fail"),
            };
            if findings.is_empty() == expected {
                wrong.push(format!("{}: {findings:#?}", example.display()));
            } else if expected {
                let said = findings.iter().map(|finding| describe(finding, &loaded)).collect::<Vec<_>>().join("\n");
                let mut settings = insta::Settings::clone_current();
                settings.set_snapshot_path(&example);
                settings.set_prepend_module_to_snapshot(false);
                settings.set_omit_expression(true);
                settings.bind(|| insta::assert_snapshot!("findings", said));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn code_registry_examples_and_words_are_of_the_same_rules() {
    let registered: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(registered.len(), RULES.len(), "two rules have one name");

    let examples = below(&root().join("tests/rules"));
    let with_examples = examples.iter().flat_map(|criterion| below(criterion)).map(|rule| {
        let kinds = below(&rule).iter().map(|example| file_name(example)[..4].to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(kinds, BTreeSet::from(["fail".to_owned(), "pass".to_owned()]), "{}", rule.display());
        name_of(&rule)
    });
    assert_eq!(with_examples.collect::<BTreeSet<_>>(), registered, "the examples in tests/rules");

    let criteria = below(&root().join("src/check")).into_iter().filter(|path| path.is_dir());
    let defined = criteria.flat_map(|criterion| {
        let code = below(&criterion).iter().map(|file| fs::read_to_string(file).unwrap()).collect::<String>();
        let names = code.split(": Rule =").skip(1).map(|rule| rule.split('"').nth(1).unwrap().to_owned());
        let names: Vec<String> = names.collect();
        assert!(names.iter().all(|rule| rule.starts_with(file_name(&criterion))), "{}", criterion.display());
        names
    });
    assert_eq!(defined.collect::<BTreeSet<_>>(), registered, "the rules defined in src/check");

    let words: BTreeSet<String> = locale::keys().filter(|key| key.starts_with("rule.")).map(str::to_owned).collect();
    let options = |rule: &'static Rule| rule.options.iter().map(|option| rule.key(&format!("option.{}", option.name)));
    let expected = RULES.iter().flat_map(|rule| WORDS.map(|word| rule.key(word)).into_iter().chain(options(rule)));
    assert_eq!(words, expected.collect(), "the words in locales");
}

/// Two ways lead to a goal's effectiveness: its status is read from its results, its light is made by findings.
#[test]
fn the_light_of_effectiveness_is_that_of_its_status() {
    for example in examples() {
        let loaded = load(&example);
        let strategy = loaded.strategy.as_ref().unwrap();
        let days = ["2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31"];
        for (as_of, basis) in days.iter().flat_map(|day| [(day, Basis::Reported), (day, Basis::Computed)]) {
            let links = strategy.links(strategy.links_in_force()).unwrap();
            let facts = Facts::of(strategy, Question { as_of: as_of.parse().unwrap(), data_until: None, basis, links });
            let card = check::check(&facts);
            for goal in &strategy.goals {
                let judgeable = card.goal_light(&goal.id, Criterion::Relevance) != Light::Red;
                let expected = match facts.goal_progress(&goal.id).status(judgeable) {
                    EffectivenessStatus::AchievedInTime => Light::Green,
                    EffectivenessStatus::AchievedLate | EffectivenessStatus::Behind => Light::Amber,
                    EffectivenessStatus::NotAchievedInTime => Light::Red,
                    EffectivenessStatus::ResultsAchievedGoalNotJudgeable
                    | EffectivenessStatus::UnderWay
                    | EffectivenessStatus::Unknown => Light::Grey,
                };
                let light = card.goal_light(&goal.id, Criterion::Effectiveness);
                assert_eq!(light, expected, "{} {} {as_of} {basis:?}", example.display(), goal.id.value);
            }
        }
    }
}

/// A message that is missing, or that its arguments do not fill, shows its key in «guillemets».
#[test]
fn every_fact_behind_a_light_can_be_said() {
    for example in examples() {
        let evaluation = evaluate(&load(&example), &Request::default()).unwrap();
        let said = serde_json::to_string(&evaluation).unwrap();
        assert!(!said.contains('«'), "{}: {said}", example.display());
    }
}

/// What one rule finds in a strategy, on the terms that the strategy itself sets.
fn findings(loaded: &Loaded, rule: &str) -> Vec<Finding> {
    let strategy = loaded.strategy.as_ref();
    let strategy = strategy.unwrap_or_else(|| panic!("{:?}: {:#?}", loaded.inputs, loaded.diagnostics));
    let links = strategy.links(strategy.links_in_force()).unwrap();
    let question =
        Question { as_of: strategy.as_of(), data_until: strategy.data_until(), basis: strategy.basis(), links };
    let card = check::check(&Facts::of(strategy, question));
    card.findings().iter().filter(|finding| finding.rule == rule).cloned().collect()
}

fn describe(finding: &Finding, loaded: &Loaded) -> String {
    let mut lines = vec![format!("{:?} {}: {}", finding.severity, finding.rule, finding.subject)];
    for language in Language::ALL {
        let said = Locale::of(language).message(&finding.message.part("message"));
        assert!(!said.contains('«'), "{said}");
        // Spaces that must not break are shown as `_`, so that they can be seen.
        lines.push(format!("  {language}: {}", said.replace('\u{a0}', "_")));
    }
    let affects_lights = check::Rule::find(finding.rule).is_some_and(|rule| rule.affects_lights);
    assert!(affects_lights || finding.affects.is_empty(), "{} affects a light and does not say so", finding.rule);
    for effect in &finding.affects {
        let criterion = effect.key.criterion().map_or(String::new(), |criterion| format!(" {}", criterion.as_str()));
        lines.push(format!("  makes {}{criterion} {}", effect.key.subject(), effect.light.as_str()));
    }
    for place in &finding.places {
        let position = loaded.sources.position(place.span);
        let label = place.label.map_or(String::new(), |label| format!(" {}", label.as_str()));
        assert!(
            place.label.is_none() || locale::has_message(&format!("label.{}", label.trim())),
            "no words for{label}"
        );
        lines.push(format!("  at {}:{}:{}{label}", position.file, position.line, position.column));
    }
    lines.join("\n")
}

/// The folders of all examples.
fn examples() -> impl Iterator<Item = PathBuf> {
    let criteria = below(&root().join("tests/rules")).into_iter();
    criteria.flat_map(|criterion| below(&criterion)).flat_map(|rule| below(&rule))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a folder holds, in order.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

/// The name of the rule whose file or folder this is: `<criterion>/<rule>`.
fn name_of(path: &Path) -> String {
    format!("{}/{}", file_name(path.parent().unwrap()), file_name(path))
}
