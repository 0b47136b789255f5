//! The stages as one sentence: load, assess, check, and assemble or tell.

use std::path::Path;

use crate::assess::{Facts, Question};
use crate::calendar::Moment;
use crate::check::{self, LevelOverride};
use crate::diagnostics::{Diagnostic, Severity};
use crate::evaluation::contract::InputFile;
use crate::evaluation::{Assembly, Evaluation};
use crate::load::{self, Loaded, RawFile};
use crate::model::{Basis, LinkSet, Method, Strategy};

/// What is asked of an evaluation; what is left open is as the strategy says.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The day whose state is evaluated: the last of this moment.
    pub as_of: Option<Moment>,
    /// The day up to which data are taken: the last of this moment. Where it is left open, that of the evaluation counts if the
    /// day whose state is evaluated is the evaluation's, too.
    pub data_until: Option<Moment>,
    /// What all lights follow.
    pub basis: Option<Basis>,
    /// The name of the set of links that counts.
    pub links: Option<String>,
    /// The method of scoring.
    pub method: Option<Method>,
    /// What to do about findings, besides what the strategy's own settings say.
    pub level_overrides: Vec<LevelOverride>,
}

/// Why a request cannot be met.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// The strategy has no such set of links.
    #[error("there are no links named {given}; there are: {}", known.join(", "))]
    UnknownLinks {
        /// The name that was given.
        given: String,
        /// The names that there are.
        known: Vec<String>,
    },
    /// The files have errors, so there is no strategy to evaluate.
    #[error("the strategy has errors")]
    NotLoaded,
}

/// Loads the strategy of a folder, and the settings that stand beside it.
#[must_use]
pub fn load(folder: &Path) -> Loaded {
    with_rules(load::load(folder))
}

/// Loads a strategy from files that were read elsewhere. Their order does not matter. The settings beside it have the
/// path [`SETTINGS`](load::SETTINGS).
#[must_use]
pub fn load_files(files: Vec<RawFile>) -> Loaded {
    with_rules(load::load_files(files))
}

/// Refuses what names rules or options that there are not.
fn with_rules(mut loaded: Loaded) -> Loaded {
    loaded.diagnostics.extend(check::faults(&loaded.rules));
    loaded.diagnostics.extend(check::unknown_answers(&loaded.answered));
    if loaded.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        loaded.strategy = None;
    }
    loaded
}

/// Tells what is wrong with a strategy that was loaded: every finding in the one order, then what in the settings of
/// rules has no effect.
///
/// # Errors
/// As [`evaluate`].
pub fn check(loaded: &Loaded, request: &Request) -> Result<Vec<Diagnostic>, RequestError> {
    let strategy = loaded.strategy.as_ref().ok_or(RequestError::NotLoaded)?;
    let facts = Facts::of(strategy, question(strategy, request)?);
    Ok(check::diagnostics(&facts, &check::check_with(&facts, &request.level_overrides)))
}

/// Evaluates a strategy that was loaded.
///
/// # Errors
/// Where the strategy could not be loaded, or the request names links that it does not have.
pub fn evaluate(loaded: &Loaded, request: &Request) -> Result<Evaluation, RequestError> {
    let strategy = loaded.strategy.as_ref().ok_or(RequestError::NotLoaded)?;
    let question = question(strategy, request)?;
    let facts = Facts::of(strategy, question);
    let other = facts.on_basis(facts.question.basis.other());
    let card = check::check_with(&facts, &request.level_overrides);
    let assembly = Assembly { facts: &facts, other: &other, card: &card, sources: &loaded.sources };
    let inputs = loaded.inputs.iter().map(|input| InputFile { file: input.file.clone(), sha256: input.sha256.clone() });
    Ok(assembly.evaluation(inputs.collect()))
}

fn question(strategy: &Strategy, request: &Request) -> Result<Question, RequestError> {
    // Who asks for 2023 means the year that the strategy calls so.
    let last_day = |moment| strategy.about.calendar().of_same_name(moment).last_day();
    let as_of = request.as_of.map(last_day);
    Ok(Question {
        as_of: as_of.unwrap_or_else(|| strategy.as_of()),
        data_until: request.data_until.map(last_day).or_else(|| strategy.data_until().filter(|_| as_of.is_none())),
        basis: request.basis.unwrap_or_else(|| strategy.basis()),
        links: links(strategy, request.links.as_deref())?,
    })
}

fn links(strategy: &Strategy, requested: Option<&str>) -> Result<LinkSet, RequestError> {
    let name = requested.unwrap_or_else(|| strategy.links_in_force());
    let unknown = || RequestError::UnknownLinks {
        given: name.to_owned(),
        known: strategy.link_sets().into_iter().map(str::to_owned).collect(),
    };
    strategy.links(name).ok_or_else(unknown)
}
