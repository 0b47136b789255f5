//! No files import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::imports::imports;

/// Circles that are yet to be cut, each by its files below `src`.
const KNOWN: &[&[&str]] = &[
    &["assess/facts.rs", "assess/goal_progress.rs", "assess/indicator.rs", "assess/result.rs"],
    &["assess/method/comparison.rs", "assess/method/target_test.rs"],
    &["check/context.rs", "check/rule.rs"],
    &[
        "check/effectiveness/outcome_depends_on_links.rs",
        "check/levels.rs",
        "check/mod.rs",
        "check/registry.rs",
        "check/selection.rs",
    ],
    &["evaluation/assemble/common.rs", "evaluation/assemble/finding.rs", "evaluation/assemble/mod.rs"],
    &["load/discover.rs", "load/mod.rs"],
    &["load/document/access.rs", "load/document/deserialize.rs", "load/document/placeholder.rs"],
    &["load/document/alias.rs", "load/document/parse.rs", "load/document/syntax.rs"],
    &["model/expected_result.rs", "model/indicator.rs", "model/target.rs"],
    &["render/chart/legend.rs", "render/chart/series.rs", "render/chart/target.rs"],
    &["render/chart/map/mod.rs", "render/chart/map/narrow.rs", "render/chart/map/wide.rs"],
    &[
        "render/chart/survey/bars.rs",
        "render/chart/survey/donut.rs",
        "render/chart/survey/mod.rs",
        "render/chart/survey/stacked.rs",
    ],
    &["render/environment.rs", "render/filters.rs"],
    &["render/error.rs", "render/reference.rs", "render/templates.rs"],
];

type Imports = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

#[test]
fn no_files_import_each_other_in_a_circle() {
    let imports = imports();
    let circles = circles(&imports);
    let is_known = |circle: &BTreeSet<PathBuf>, known: &[&str]| {
        circle.iter().all(|file| known.iter().any(|known| *file == Path::new("src").join(known)))
    };
    let unknown = circles.iter().filter(|circle| !KNOWN.iter().any(|known| is_known(circle, known)));
    let shown: Vec<String> = unknown.map(|circle| show(circle, &imports)).collect();
    assert!(shown.is_empty(), "files import each other in a circle:\n{}", shown.join("\n"));
    for known in KNOWN {
        let stands = circles.iter().any(|circle| is_known(circle, known));
        assert!(stands, "{known:?} is no circle any more: strike it from the list");
    }
}

#[test]
fn a_name_is_taken_from_the_file_that_defines_it_and_not_from_the_one_that_hands_it_on() {
    let imports = imports();
    let takes = |from: &str, file: &str| imports[Path::new(from)].contains(Path::new(file));
    assert!(takes("src/cli/fault.rs", "src/locale/message.rs"));
    assert!(!takes("src/cli/fault.rs", "src/locale/mod.rs"));
    assert!(!takes("src/diagnostics/mod.rs", "src/diagnostics/nearest.rs"));
}

/// The groups of files of which each reaches every other.
fn circles(imports: &Imports) -> BTreeSet<BTreeSet<PathBuf>> {
    let reached: BTreeMap<&PathBuf, BTreeSet<&PathBuf>> =
        imports.keys().map(|file| (file, reached_from(file, imports))).collect();
    let circle = |file: &PathBuf| {
        let ours = reached[file].iter().filter(|other| reached[**other].contains(file));
        ours.map(|other| (*other).clone()).collect::<BTreeSet<_>>()
    };
    imports.keys().map(circle).filter(|circle| !circle.is_empty()).collect()
}

fn reached_from<'i>(file: &PathBuf, imports: &'i Imports) -> BTreeSet<&'i PathBuf> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&PathBuf> = imports[file].iter().collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(&imports[file]);
        }
    }
    reached
}

/// The arrows within a circle, a line each.
fn show(circle: &BTreeSet<PathBuf>, imports: &Imports) -> String {
    let arrows = circle.iter().flat_map(|file| imports[file].intersection(circle).map(move |other| (file, other)));
    arrows.map(|(file, other)| format!("  {} -> {}\n", file.display(), other.display())).collect()
}
