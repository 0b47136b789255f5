//! What programs are told: every format, over all examples of rules and over files that are no strategy.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use lmstrat::check::{Action, LevelOverride, RULES, Selection};
use lmstrat::diagnostics::{Diagnostic, Report, Severity, emit_github, emit_json, emit_junit, emit_sarif, in_order};
use lmstrat::load::Loaded;
use lmstrat::locale::{Language, Locale};
use lmstrat::pipeline::{Request, check, load, load_files};
use serde_json::Value;

#[test]
fn sarif_is_valid_and_says_what_each_result_is() {
    // A bracket too many in the standard's pattern for languages makes it none for strict readers.
    let schema = include_str!("schemas/sarif-2.1.0.json").replace("{2}]?$", "{2}$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let schema = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    // The languages take turns, as there are many examples.
    for ((folder, told), language) in everything().zip(Language::ALL.into_iter().cycle()) {
        let log: Value = serde_json::from_str(&told.with(language, |report| emit_sarif(report).unwrap())).unwrap();
        let faults: Vec<_> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{}: {faults:#?}", folder.display());

        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for rule in rules {
            assert!(!rule["help"]["text"].as_str().unwrap().is_empty(), "{rule}");
            assert!(!rule["help"]["markdown"].as_str().unwrap().is_empty(), "{rule}");
        }
        for result in run["results"].as_array().unwrap() {
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
        assert!(!log.to_string().contains('«'), "{log}");
    }
}

/// The schema is drawn from the types, so it holds; that strangers can check against it is what is shown here.
#[test]
fn evaluations_are_as_their_schema_says() {
    let schema = serde_json::to_value(lmstrat::evaluation::schema()).unwrap();
    let schema = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for file in ["out/evaluation.json", "tests/render/full.json", "tests/render/minimal.json"] {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let mut evaluation: Value = serde_json::from_str(&text).unwrap();
        let faults: Vec<_> = schema.iter_errors(&evaluation).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{file}: {faults:#?}");

        evaluation["basis"] = "guessed".into();
        assert!(!schema.is_valid(&evaluation), "{file}: a word that no enumeration has");
    }
}

/// What a program cuts out of the file by a region is what stands there.
#[test]
fn regions_are_exact() {
    let text = concat!(
        "strategy: {id: a, title: a, institution: a, period: {from: 2020, to: 2021}, languages: [lv]}\n",
        "goals: [{id: mērķis, name: Ļoti labs mērķis}]\n",
    );
    let told = Told::of(load_files(vec![("a/mērķi.yaml".to_owned(), text.as_bytes().to_vec())]));
    let log: Value = serde_json::from_str(&told.with(Language::Lv, |report| emit_sarif(report).unwrap())).unwrap();
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a/m%C4%93r%C4%B7i.yaml");
    let region = &place["region"];
    assert_eq!([&region["startLine"], &region["endLine"]], [2, 2]);
    let line: Vec<char> = text.lines().nth(1).unwrap().chars().collect();
    let [start, end] = ["startColumn", "endColumn"].map(|name| region[name].as_u64().unwrap() as usize);
    assert_eq!(line[start - 1..end - 1].iter().collect::<String>(), "mērķis");
}

#[test]
fn github_marks_the_same_lines() {
    for (folder, told) in everything() {
        let commands = told.with(Language::En, emit_github);
        let json: Value = serde_json::from_str(&told.with(Language::En, |report| emit_json(report).unwrap())).unwrap();
        let findings = json["findings"].as_array().unwrap();
        assert_eq!(commands.lines().count(), findings.len(), "{}", folder.display());
        for (command, finding) in commands.lines().zip(findings) {
            let name = match finding["severity"].as_str().unwrap() {
                "note" => "notice",
                severity => severity,
            };
            assert!(command.starts_with(&format!("::{name} file=")), "{command}");
            if let Some(at) = finding["at"].get(0) {
                let place = format!("file={},line={},", at["file"].as_str().unwrap(), at["line"]);
                assert!(command.contains(&place), "{command} {place}");
            }
        }
    }
}

#[test]
fn junit_counts_errors_as_failures_and_every_rule_once_at_least() {
    for (_, told) in everything() {
        let junit = told.with(Language::Lv, |report| emit_junit(report).unwrap());
        let errors = told.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
        assert!(junit.contains(&format!("failures=\"{errors}\" errors=\"0\">\n    <testsuite ")), "{junit}");
        for rule in RULES.iter() {
            assert!(junit.contains(&format!("classname=\"{}\"", rule.name)), "{} {junit}", rule.name);
        }
    }
}

#[test]
fn what_is_allowed_is_suppressed_and_neither_annotated_nor_a_failure() {
    let loaded = load(Path::new("tests/cli/evaluate.in/strategy"));
    let allow = LevelOverride { rules: Selection::All, action: Action::Allow { reason: None, by: None } };
    let diagnostics = check(&loaded, &Request { level_overrides: vec![allow], ..Request::default() }).unwrap();
    let told = Told { loaded, diagnostics };
    let log: Value = serde_json::from_str(&told.with(Language::En, |report| emit_sarif(report).unwrap())).unwrap();
    for result in log["runs"][0]["results"].as_array().unwrap() {
        assert_eq!(result["suppressions"][0]["justification"], "allowed on the command line");
    }
    assert_eq!(told.with(Language::En, emit_github), "");
    let junit = told.with(Language::En, |report| emit_junit(report).unwrap());
    assert!(junit.contains("failures=\"0\" errors=\"0\">\n    <testsuite "), "{junit}");
    assert!(junit.contains("<skipped message=\"allowed on the command line\"/>"), "{junit}");
}

/// Neither where an item stands nor what else there is has a part in the name of a finding.
#[test]
fn ids_survive_unrelated_edits() {
    let plan = "strategy: {id: a, title: a, institution: a, period: {from: 2020, to: 2021}, languages: [lv]}\n";
    let own = "goals:\n  - {id: b, name: B}\nresults:\n  - {id: c, name: C, goals: [b]}\n";
    let other = "goals:\n  - {id: z, name: Z}\n";
    let ids = |files: &[(&str, &str)]| {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let told = Told::of(load_files(files));
        told.diagnostics.iter().map(|told| told.finding.as_ref().unwrap().id.clone()).collect::<BTreeSet<_>>()
    };
    let before = ids(&[("s/1.yaml", plan), ("s/2.yaml", own)]);
    assert_eq!(before, ids(&[("s/9.yaml", plan), ("s/1.yaml", own)]), "the files in another order");
    assert_eq!(before, ids(&[("s/1.yaml", plan), ("s/2.yaml", &format!("# new\n\n{own}"))]), "lines above");
    let after = ids(&[("s/0.yaml", other), ("s/1.yaml", plan), ("s/2.yaml", own)]);
    assert!(before.is_subset(&after), "another goal: {before:#?} {after:#?}");
}

#[test]
fn each_finding_has_a_name_of_its_own_and_the_worst_come_first() {
    for (folder, told) in everything() {
        let findings: Vec<_> = told.diagnostics.iter().filter(|told| told.finding.is_some()).collect();
        let ids: BTreeSet<_> = findings.iter().map(|told| &told.finding.as_ref().unwrap().id).collect();
        assert_eq!(ids.len(), findings.len(), "{}: {ids:#?}", folder.display());
        assert!(findings.is_sorted_by_key(|told| told.severity), "{}", folder.display());
    }
}

/// The register of the report and the check tell the same findings in the same order.
#[test]
fn the_order_is_the_same_in_every_output() {
    for (folder, told) in everything().filter(|(_, told)| told.loaded.strategy.is_some()) {
        let evaluation = lmstrat::pipeline::evaluate(&told.loaded, &Request::default()).unwrap();
        let register: Vec<_> = evaluation.findings.iter().map(|finding| &finding.id).collect();
        let checked: Vec<_> = told.diagnostics.iter().map(|told| &told.finding.as_ref().unwrap().id).collect();
        assert_eq!(register, checked, "{}", folder.display());
    }
}

/// A strategy, or what is wrong with its files, and everything that there is to tell.
struct Told {
    loaded: Loaded,
    diagnostics: Vec<Diagnostic>,
}

impl Told {
    fn of(loaded: Loaded) -> Self {
        let faults = in_order(&loaded.diagnostics, &loaded.sources).into_iter().cloned();
        let diagnostics = check(&loaded, &Request::default()).unwrap_or_else(|_| faults.collect());
        Self { loaded, diagnostics }
    }

    fn with<T>(&self, language: Language, emit: impl Fn(&Report) -> T) -> T {
        let rules: Vec<_> = RULES.iter().map(|rule| (rule.name, rule.severity)).collect();
        let (diagnostics, sources) = (&self.diagnostics, &self.loaded.sources);
        emit(&Report { diagnostics, sources, rules: &rules, locale: Locale::of(language) })
    }
}

/// Every example, the transcripts' strategies, and the ministry's.
fn everything() -> impl Iterator<Item = (PathBuf, Told)> {
    let below = |folder: &Path| {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    };
    let rules = below(Path::new("tests/rules")).into_iter().flat_map(move |family| below(&family));
    let examples = rules.flat_map(move |rule| below(&rule));
    let others = ["strategy", "tests/cli/evaluate.in/strategy", "tests/cli/broken.in/strategy"];
    let all = examples.chain(others.map(PathBuf::from));
    all.map(|folder| {
        let told = Told::of(load(&folder));
        (folder, told)
    })
}
