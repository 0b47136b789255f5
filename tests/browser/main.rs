//! The report as its readers meet it: in Chromium, on a phone and at a desk, by day and by night, by keyboard and on paper.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod access;
#[path = "../generated/mod.rs"]
mod generated;
mod large;
mod markup;
mod paper;
mod screen;
mod webdriver;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use lmstrat::locale::Language;
use lmstrat::render::Renderer;
use tempfile::NamedTempFile;

/// The repository.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Reports in HTML, by name: of the ministry's strategy and of the smallest one, as the program writes them, and of two
/// evaluations that have something in every field and in as few as can be.
static REPORTS: LazyLock<BTreeMap<String, PathBuf>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reports");
    for strategy in ["strategy", "tests/town-library"] {
        let program = Command::new(env!("CARGO_BIN_EXE_lmstrat"))
            .args(["evaluate", strategy, "--quiet", "--format", "html", "--out"])
            .arg(folder.join(strategy))
            .current_dir(ROOT)
            .status();
        assert!(program.unwrap().success());
    }
    let renderer = Renderer::new(&BTreeMap::new()).unwrap();
    for name in ["full", "minimal"] {
        let evaluation = fs::read(format!("{ROOT}/tests/render/{name}.json")).unwrap();
        let evaluation = serde_json::from_slice(&evaluation).unwrap();
        for language in Language::ALL {
            let page = renderer.report(&evaluation, language).html().unwrap();
            // Renamed into place, as tests may run in several processes.
            let written = NamedTempFile::new_in(&folder).unwrap();
            fs::write(&written, page).unwrap();
            written.persist(folder.join(format!("{name}.{language}.html"))).unwrap();
        }
    }
    let files =
        ["strategy/report.lv", "strategy/report.en", "tests/town-library/report.en"].map(str::to_owned).into_iter();
    let made = ["full.lv", "full.en", "minimal.lv", "minimal.en"].map(str::to_owned);
    files.chain(made).map(|name| (name.clone(), folder.join(format!("{name}.html")))).collect()
});

/// The report on the ministry's strategy, in both languages.
fn example() -> [&'static Path; 2] {
    ["strategy/report.lv", "strategy/report.en"].map(|name| REPORTS[name].as_path())
}

/// A file of a package that `npm ci` has put beside these tests.
fn package(file: &str) -> PathBuf {
    let path = Path::new(ROOT).join("tests/browser/node_modules").join(file);
    assert!(path.exists(), "{} is missing: .ci/run fetches it, or `npm ci --prefix tests/browser`.", path.display());
    path
}
