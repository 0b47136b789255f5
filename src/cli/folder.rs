//! The folder of a strategy: which one is meant, and what it holds.

use std::env;
use std::path::{Path, PathBuf};

use super::text::shown;
use super::{Console, ExitStatus, Fault};
use crate::diagnostics::{Diagnostic, Severity, Terminal, emit_human, in_order};
use crate::load::{self, Loaded, SETTINGS, settings_beside};
use crate::pipeline;
use crate::source::SourceMap;

/// The folder that is meant where none is named, and below a named one that has no YAML of its own.
const USUAL: &str = "strategy";

/// The folder of a strategy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder that is meant: `strategy` here; or the one that is named if it has YAML files, else `strategy` in it
    /// if there is one.
    pub fn find(named: Option<&Path>) -> Self {
        let here = Path::new("");
        let path = match named {
            Some(named) if !has_yaml(named) && named.join(USUAL).is_dir() => named.join(USUAL),
            Some(named) => named.to_owned(),
            None if !here.join(USUAL).exists() && has_yaml(Path::new(".")) => PathBuf::from("."),
            None => here.join(USUAL),
        };
        // Whoever names a folder below here by its full path is shown it as seen from here; so are programs.
        let here = env::current_dir().ok();
        let below = here.and_then(|here| path.strip_prefix(here).map(Path::to_owned).ok());
        Self { path: below.filter(|below| below.file_name().is_some()).unwrap_or(path) }
    }

    /// Whether there is anything at all.
    pub fn exists(&self) -> bool {
        self.path.exists()
    }

    /// Loads the strategy, which is there unless an error was reported.
    ///
    /// # Errors
    /// The folder cannot be read, or what it holds is no strategy. All faults of the files have been printed then.
    pub fn load(&self, console: &Console) -> Result<Loaded, Fault> {
        let loaded = self.read()?;
        self.print_faults(&loaded, console);
        self.refused(&loaded).map_or(Ok(loaded), Err)
    }

    /// Reads the strategy, or what is wrong with it. Nothing has been printed yet.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn read(&self) -> Result<Loaded, Fault> {
        if self.exists() {
            return Ok(pipeline::load(&self.path));
        }
        Err(Fault::new(ExitStatus::Inaccessible, "cli.fault.no_folder").with("path", shown(&self.path)))
    }

    /// Why there is no strategy; none where there is one. What is wrong with the files is printed elsewhere.
    pub fn refused(&self, loaded: &Loaded) -> Option<Fault> {
        match (&loaded.strategy, loaded.unreadable) {
            (_, true) => Some(Fault::already_reported(ExitStatus::Inaccessible)),
            (None, false) => {
                let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
                let errors = loaded.diagnostics.iter().filter(is_error).count();
                let invalid = Fault::new(ExitStatus::Invalid, "cli.fault.invalid");
                Some(invalid.with("path", shown(&self.path)).with("errors", errors))
            }
            (Some(_), false) => None,
        }
    }

    /// A path of the evaluation, which begins with the name of the folder, as one that can be opened from here.
    pub fn path_from_here(&self, path: &str) -> String {
        let (folder, below) = path.split_once('/').unwrap_or((path, ""));
        match self.path.strip_prefix(".") {
            _ if path == SETTINGS => shown(&settings_beside(&self.path)),
            // What comes with the program stands in no folder.
            _ if folder != load::shown(&self.path) => path.to_owned(),
            _ if below.is_empty() => shown(&self.path),
            Ok(inner) => shown(&inner.join(below)),
            Err(_) => shown(&self.path.join(below)),
        }
    }

    /// The files, by the paths under which they can be opened from here.
    pub fn sources_from_here(&self, loaded: &Loaded) -> SourceMap {
        let mut sources = SourceMap::default();
        for (_, file) in loaded.sources.files() {
            sources.add(self.path_from_here(&file.path), file.text.as_str());
        }
        sources
    }

    /// What is wrong with the files, by the same paths, in the order in which it is reported.
    pub fn faults_from_here(&self, loaded: &Loaded) -> Vec<Diagnostic> {
        let from_here = |diagnostic: &Diagnostic| Diagnostic {
            path: diagnostic.path.as_deref().map(|path| self.path_from_here(path)),
            ..diagnostic.clone()
        };
        in_order(&loaded.diagnostics, &loaded.sources).into_iter().map(from_here).collect()
    }

    /// Prints what is wrong with the files.
    pub fn print_faults(&self, loaded: &Loaded, console: &Console) {
        if loaded.diagnostics.is_empty() {
            return;
        }
        let (sources, diagnostics) = (self.sources_from_here(loaded), self.faults_from_here(loaded));
        let terminal = Terminal { colour: console.colours_messages(), width: console.width };
        let report = emit_human(&diagnostics, &sources, console.locale, terminal);
        console.print_message(&format!("{}\n\n", report.trim_end()));
    }
}

/// Whether YAML files stand in the folder itself, other than settings, which stand beside the folder of a strategy.
fn has_yaml(folder: &Path) -> bool {
    let is_yaml = |path: &Path| path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
    let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let is_settings = |path: &Path| path.file_name().is_some_and(|name| name == SETTINGS);
    let mut files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files.any(|path| is_yaml(&path) && !is_hidden(&path) && !is_settings(&path))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_named_folder_is_the_strategy_or_holds_it() {
        let place = tempfile::tempdir().unwrap();
        let agency = place.path().join("roads");
        let inner = agency.join("strategy");
        fs::create_dir_all(&inner).unwrap();
        assert_eq!(Folder::find(Some(&agency)).path, inner);
        fs::write(agency.join(".hidden.yaml"), "").unwrap();
        fs::write(agency.join("lmstrat.yaml"), "").unwrap();
        assert_eq!(Folder::find(Some(&agency)).path, inner);
        fs::write(agency.join("all.yaml"), "").unwrap();
        assert_eq!(Folder::find(Some(&agency)).path, agency);
    }

    #[test]
    fn paths_can_be_opened_from_here() {
        let from = |folder: &str, path| Folder { path: PathBuf::from(folder) }.path_from_here(path);
        assert_eq!(from("strategy", "strategy/plan/goals.yaml"), "strategy/plan/goals.yaml");
        assert_eq!(from("agencies/roads", "roads/goals.yaml"), "agencies/roads/goals.yaml");
        let here = load::shown(Path::new("."));
        let goals = format!("{here}/goals.yaml");
        assert_eq!(from(".", &goals), "goals.yaml");
        assert_eq!(from(".", &here), ".");
        assert_eq!(from("../roads", "roads"), "../roads");
        assert_eq!(from("agencies/roads", "lmstrat.yaml"), "agencies/lmstrat.yaml");
        assert_eq!(from("strategy", "lmstrat.yaml"), "lmstrat.yaml");
        assert_eq!(from("strategy", "regulations/lv-2022.yaml"), "regulations/lv-2022.yaml");
    }
}
