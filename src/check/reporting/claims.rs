//! What the evaluation says in prose.

use crate::assess::formula::agrees;
use crate::assess::{Trend, Verdict};
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{Claim, Criterion, Light, Subject, Wording, Words};
use crate::score::{Finding, Label, Place};
use crate::source::Spanned;

/// A number in prose is not what its formula makes.
///
/// Compared with the formula at its printed decimals. Whether a word of amount fits its number is for
/// `evidence/word-and-number-disagree`; the formula of an observation is for `evidence/derived-value-differs`.
pub const CLAIM_DOES_NOT_RECOMPUTE: Rule =
    Rule::warning("reporting/claim-does-not-recompute", claim_does_not_recompute);

fn claim_does_not_recompute(context: &Context) -> Vec<Finding> {
    let claims = context.strategy().judgement.iter().flat_map(|judgement| &judgement.claims);
    claims.filter_map(|claim| miscalculated(context, claim)).collect()
}

fn miscalculated(context: &Context, claim: &Claim) -> Option<Finding> {
    let (formula, printed) = claim.formula.as_ref().zip(claim.printed.as_ref())?;
    if agrees(formula.value.value(), printed.value) {
        return None;
    }
    let subject = claim.about.as_ref().map_or(Subject::Strategy, |about| about.value.clone());
    let finding = context.finding_at(&subject, printed.span).related([formula.span]);
    let finding = finding.distinguished_by(formula.value.as_str().replace(' ', ""));
    let finding = finding.with("claim", claim.text.argument(context.first_language())).with("printed", printed.value.0);
    let computed = formula.value.value().round_dp(printed.scale() + 1).normalize();
    Some(finding.with("formula", formula.value.as_str()).with("computed", computed))
}

/// The foreword or the summary says of something what its status contradicts.
///
/// Worry about what is achieved, and praise of what is not. A trend supports either: what is achieved and worsening may
/// worry, what is improving and not yet achieved may be praised. Of a goal, its light under effectiveness counts.
pub const STATEMENT_CONTRADICTS_STATUS: Rule =
    Rule::warning("reporting/statement-contradicts-status", statement_contradicts_status);

fn statement_contradicts_status(context: &Context) -> Vec<Finding> {
    let claims = context.strategy().judgement.iter().flat_map(|judgement| &judgement.claims);
    claims.filter_map(|claim| contradicted(context, claim)).collect()
}

fn contradicted(context: &Context, claim: &Claim) -> Option<Finding> {
    let (about, says) = claim.about.as_ref().zip(claim.says.as_ref())?;
    let in_force = Stated::of(context, about)?;
    let (contradicted, supporting_trend) = match says.value {
        Wording::Worrying | Wording::NeedsImprovement | Wording::Failure => (in_force.achieved, Trend::Worsening),
        Wording::Good | Wording::Improved | Wording::Success => (!in_force.achieved, Trend::Improving),
        _ => return None,
    };
    let trend = context.facts.indicator(about).map(|assessed| assessed.trend_estimate.trend);
    if !contradicted || trend == Some(supporting_trend) {
        return None;
    }
    let finding =
        context.finding_at(about, claim.text.span).related(in_force.place).distinguished_by(says.value.as_str());
    let finding = finding.with("statement", claim.text.argument(context.first_language()));
    Some(finding.with("status", Argument::message(in_force.status)))
}

/// The status of a subject, in words, and the place that gives it.
struct Stated {
    achieved: bool,
    status: String,
    place: Option<Place>,
}

impl Stated {
    fn of(context: &Context, about: &Spanned<Subject>) -> Option<Self> {
        let own = context.id(about);
        if let Subject::Goal(id) = &about.value {
            let light = context.lights.goal_light(id, Criterion::Effectiveness);
            let status = format!("effectiveness.{}", context.effectiveness(id).as_str());
            return (light != Light::Grey).then(|| Self { achieved: light == Light::Green, status, place: own });
        }
        let facts = context.facts;
        let in_force = facts.status_in_force(about);
        let report = facts.progress(about).and_then(|progress| progress.reported.as_ref());
        let report = report.filter(|_| !in_force.is_computed);
        let status = match report {
            Some(report) => format!("reported.{}", report.value.as_str()),
            None => format!("computed.{}", facts.computed(about)?.as_str()),
        };
        Some(Self {
            achieved: match in_force.verdict {
                Verdict::Achieved => true,
                Verdict::NotAchieved => false,
                Verdict::Undecided => return None,
            },
            status,
            place: report.map(|report| Label::Reported.at(report.span)).or(own),
        })
    }
}
