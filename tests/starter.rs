//! What `lmstrat init` writes is the first thing a new user touches: it evaluates, and nothing is wrong with it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use lmstrat::locale::Language;
use lmstrat::model::{Basis, Light};
use lmstrat::pipeline::{Request, check, evaluate, load};

fn lmstrat(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lmstrat")).current_dir(folder).args(arguments).env("LC_ALL", "C").output().unwrap()
}

/// The files below a folder, by their path in it.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.unwrap());
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.path().strip_prefix(folder).unwrap().to_owned()).collect()
}

#[test]
fn nothing_is_wrong_with_it() {
    for language in Language::ALL {
        let place = tempfile::tempdir().unwrap();
        let ended = lmstrat(place.path(), &["init", "new", "--lang", language.code()]);
        assert!(ended.status.success(), "{ended:?}");
        let loaded = load(&place.path().join("new/strategy"));
        for basis in [Basis::Reported, Basis::Computed] {
            let request = Request { basis: Some(basis), ..Request::default() };
            let told =
                check(&loaded, &request).unwrap_or_else(|error| unreachable!("{error} {:#?}", loaded.diagnostics));
            assert!(told.is_empty(), "{language}: {told:#?}");
            let evaluation = evaluate(&loaded, &request).unwrap();
            assert_eq!(evaluation.strategy.languages, [language.tag()]);
            for goal in &evaluation.goals {
                let lights = [goal.relevance.light, goal.effectiveness.light, goal.coherence.light];
                assert_eq!(lights, [Light::Green; 3], "{}", goal.id);
            }
        }
    }
}

#[test]
fn it_is_written_whole_and_the_same_in_both_languages() {
    let [lv, en] = Language::ALL.map(|language| {
        let place = tempfile::tempdir().unwrap();
        lmstrat(place.path(), &["init", "new", "--lang", language.code()]);
        let own = PathBuf::from("starter").join(language.code());
        let written = files(&place.path().join("new"));
        assert_eq!(written, files(&own));
        for file in &written {
            assert_eq!(
                std::fs::read(place.path().join("new").join(file)).unwrap(),
                std::fs::read(own.join(file)).unwrap()
            );
        }
        written
    });
    assert_eq!(lv, en);
}

/// A first slip is told, so the silence above means something.
#[test]
fn a_slip_in_it_is_found() {
    let place = tempfile::tempdir().unwrap();
    lmstrat(place.path(), &["init", ".", "--lang", "en"]);
    let file = place.path().join("strategy/evidence/2025.yaml");
    let text = std::fs::read_to_string(&file).unwrap().replace("value: 24,", "value: 34,");
    std::fs::write(&file, text).unwrap();
    let ended = lmstrat(place.path(), &["check"]);
    let told = String::from_utf8(ended.stdout).unwrap();
    assert!(told.contains("[effectiveness/reported-and-computed-differ]"), "{told}");
}
