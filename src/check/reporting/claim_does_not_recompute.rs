//! A number in prose is not what its formula makes.

use super::super::{Context, Rule};
use crate::assess::formula::agrees;
use crate::model::{Claim, Subject};
use crate::score::Finding;

/// Held against the formula at its printed decimals. Whether a word of amount fits its number is for
/// `evidence/word-and-number-disagree`; the formula of an observation is for `evidence/derived-value-differs`.
pub const RULE: Rule = Rule::warning("reporting/claim-does-not-recompute", check);

fn check(context: &Context) -> Vec<Finding> {
    let claims = context.strategy().judgement.iter().flat_map(|judgement| &judgement.claims);
    claims.filter_map(|claim| finding(context, claim)).collect()
}

fn finding(context: &Context, claim: &Claim) -> Option<Finding> {
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
