//! The walk over all texts misses none.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;

use lmstrat::locale::Language;
use lmstrat::model::Strategy;
use lmstrat::pipeline::load;

/// How many texts by language the files write.
fn written(folder: &Path) -> usize {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let yaml = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "yaml"));
    let count = |entry: walkdir::DirEntry| {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let code = |line: &str| !line.trim_start().starts_with('#');
        text.lines()
            .filter(|line| code(line))
            .map(|line| line.matches("lv: ").count() + usize::from(line.ends_with("lv:")))
            .sum::<usize>()
    };
    yaml.map(count).sum()
}

/// How many of them the walk comes by.
fn walked(strategy: &Strategy) -> usize {
    let texts = strategy.texts();
    texts
        .iter()
        .filter(|(_, text)| Language::ALL.iter().all(|language| text.is_in(language.tag(), Language::Lv.tag())))
        .count()
}

#[test]
fn every_text_by_language_of_the_example_is_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("strategy");
    let loaded = load(&folder);
    assert_eq!(walked(loaded.strategy.as_ref().unwrap()), written(&folder));
}
