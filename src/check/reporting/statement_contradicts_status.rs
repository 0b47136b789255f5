//! The foreword or the summary says of something what its status does not bear out.

use super::super::{Context, Rule};
use crate::assess::Trend;
use crate::locale::Argument;
use crate::model::{Claim, Criterion, Light, Subject};
use crate::score::Finding;
use crate::source::{Span, Spanned};

/// Worry about what is achieved, and praise of what is not. A trend bears out either: what is achieved and worsening may
/// worry, what is improving and not yet achieved may be praised. Of a goal, its light under effectiveness counts.
pub const RULE: Rule = Rule::warning("reporting/statement-contradicts-status", check);

/// What a claim says (`says`) that worries.
const WORRIES: [&str; 3] = ["worrying", "needs-improvement", "failure"];

/// What a claim says that praises.
const PRAISES: [&str; 3] = ["good", "improved", "success"];

fn check(context: &Context) -> Vec<Finding> {
    let claims = context.strategy().judgement.iter().flat_map(|judgement| &judgement.claims);
    claims.filter_map(|claim| finding(context, claim)).collect()
}

fn finding(context: &Context, claim: &Claim) -> Option<Finding> {
    let (about, says) = claim.about.as_ref().zip(claim.says.as_ref())?;
    let in_force = Stated::of(context, about)?;
    let (contradicted, borne_out) = match says.value.as_str() {
        word if WORRIES.contains(&word) => (in_force.achieved, Trend::Worsening),
        word if PRAISES.contains(&word) => (!in_force.achieved, Trend::Improving),
        _ => return None,
    };
    let trend = context.facts.indicator(about).map(|assessed| assessed.trend_estimate.trend);
    if !contradicted || trend == Some(borne_out) {
        return None;
    }
    let finding =
        context.finding_at(about, claim.text.span).related(in_force.place).distinguished_by(says.value.clone());
    let finding = finding.with("statement", claim.text.argument(context.first_language()));
    Some(finding.with("status", Argument::message(in_force.status)))
}

/// Where a subject stands, in words, and where that is said.
struct Stated {
    achieved: bool,
    status: String,
    place: Option<Span>,
}

impl Stated {
    fn of(context: &Context, about: &Spanned<Subject>) -> Option<Self> {
        let own = context.strategy().name(about).map(|(_, place)| place);
        if let Subject::Goal(id) = &about.value {
            let light = context.lights.light(about, Criterion::Effectiveness);
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
        Some(Self { achieved: in_force.achieved?, status, place: report.map(|report| report.span).or(own) })
    }
}
