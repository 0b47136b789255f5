//! No files import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::imports::imports;

type Imports = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

#[test]
fn no_files_import_each_other_in_a_circle() {
    let imports = imports();
    let circles = circles(&imports);
    let shown: Vec<String> = circles.iter().map(|circle| show(circle, &imports)).collect();
    assert!(shown.is_empty(), "files import each other in a circle:\n{}", shown.join("\n"));
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
