//! Finds a subject by its id or by the number that readers see.

use crate::cli::text::plain;
use crate::cli::{ExitStatus, Fault};
use crate::diagnostics::nearest;
use crate::evaluation::Evaluation;
use crate::evaluation::contract::{GoalOutcome, IndicatorOutcome, ResultOutcome};
use crate::locale::Argument;

/// The words for the kinds of subjects that have lights.
pub const KINDS: [&str; 4] = ["goal", "result", "indicator", "kpi"];

/// What can be explained.
#[derive(Debug, Clone, Copy)]
pub enum Outcome<'e> {
    /// A goal.
    Goal(&'e GoalOutcome),
    /// A result.
    Result(&'e ResultOutcome),
    /// An indicator of a result.
    Indicator(&'e IndicatorOutcome),
    /// A KPI.
    Kpi(&'e IndicatorOutcome),
}

impl Outcome<'_> {
    /// The word for its kind.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Goal(_) => "goal",
            Self::Result(_) => "result",
            Self::Indicator(_) => "indicator",
            Self::Kpi(_) => "kpi",
        }
    }

    /// Its id.
    pub fn id(&self) -> &str {
        match self {
            Self::Goal(goal) => &goal.id,
            Self::Result(result) => &result.id,
            Self::Indicator(indicator) | Self::Kpi(indicator) => &indicator.id,
        }
    }

    /// The number that readers see.
    pub fn number(&self) -> &str {
        match self {
            Self::Goal(goal) => &goal.number,
            Self::Result(result) => &result.number,
            Self::Indicator(indicator) | Self::Kpi(indicator) => &indicator.number,
        }
    }

    /// Kind and id, as findings name it.
    pub fn subject(&self) -> String {
        format!("{}/{}", self.kind(), self.id())
    }
}

/// The subject of a kind with this id, else with this number.
///
/// # Errors
/// There is none; names the nearest, else all of the kind.
pub fn find<'e>(evaluation: &'e Evaluation, text: &str) -> Result<Outcome<'e>, Fault> {
    let (kind, name) = text.split_once('/').unwrap_or((text, ""));
    let of_kind: Vec<Outcome> = all(evaluation).filter(|outcome| outcome.kind() == kind).collect();
    let by_id = of_kind.iter().find(|outcome| outcome.id() == name);
    if let Some(outcome) = by_id.or_else(|| of_kind.iter().find(|outcome| outcome.number() == name)) {
        return Ok(*outcome);
    }
    let near = nearest(name, of_kind.iter().map(Outcome::id)).map(|id| format!("{kind}/{id}"));
    let known = of_kind.iter().map(|outcome| Argument::Word(outcome.subject())).collect();
    let unknown = Fault::new(ExitStatus::Usage, "cli.fault.unknown_subject").with("given", plain(text));
    Err(unknown.with("near", near.unwrap_or_default()).with("known", Argument::List(known)))
}

fn all(evaluation: &Evaluation) -> impl Iterator<Item = Outcome<'_>> {
    let goals = evaluation.goals.iter().map(Outcome::Goal);
    let results = evaluation.results.iter().map(Outcome::Result);
    let indicators = evaluation.indicators.iter().map(Outcome::Indicator);
    goals.chain(results).chain(indicators).chain(evaluation.kpis.iter().map(Outcome::Kpi))
}
