//! A word of amount does not fit its figure.

use rust_decimal::Decimal;

use crate::check::rule::{Context, Rule};
use crate::check::rule_option::RuleOption;
use crate::model::{Claim, Subject, Wording, Words};
use crate::score::Finding;

/// How far a figure may be from the fraction that a word names.
const DEVIATION: RuleOption = RuleOption::percentage_points("deviation", 3);

/// The least that "almost all" can be.
const ALMOST_ALL: RuleOption = RuleOption::percent("almost-all", 90);

/// Words for a part of a whole, compared with a percentage. A fraction may be off by `deviation` percentage points, and by
/// twice that where the prose says "about". "Almost all" is from `almost-all` per cent on; a "convincing majority" from
/// two thirds on, the qualified majority of parliaments. Words about a subject are for `statement-contradicts-status`.
pub const WORD_AND_NUMBER_DISAGREE: Rule =
    Rule::note("evidence/word-and-number-disagree", word_and_number_disagree).with_options(&[DEVIATION, ALMOST_ALL]);

/// What a word allows, in per cent.
enum Allowed {
    MoreThan(Decimal),
    LessThan(Decimal),
    AtLeast(Decimal),
    Near(Decimal, Decimal),
}

impl Allowed {
    fn holds(&self, figure: Decimal) -> bool {
        match self {
            Self::MoreThan(limit) => figure > *limit,
            Self::LessThan(limit) => figure < *limit,
            Self::AtLeast(limit) => figure >= *limit,
            Self::Near(fraction, deviation) => (figure - fraction).abs() <= *deviation,
        }
    }
}

fn word_and_number_disagree(context: &Context) -> Vec<Finding> {
    let claims = context.strategy().judgement.iter().flat_map(|judgement| &judgement.claims);
    claims.filter_map(|claim| finding(context, claim)).collect()
}

fn finding(context: &Context, claim: &Claim) -> Option<Finding> {
    let says = claim.says.as_ref().filter(|_| claim.about.is_none())?;
    let computed = claim.formula.as_ref().map(|formula| formula.value.value().round_dp(1));
    let figure = claim.printed.as_ref().map(|printed| printed.value.0).or(computed)?;
    let allowed = allowed(context, says.value)?;
    if allowed.holds(figure) {
        return None;
    }
    let source = claim.printed.as_ref().map(|printed| printed.span);
    let source = source.or(claim.formula.as_ref().map(|formula| formula.span));
    let finding = context.finding_at(&Subject::Strategy, claim.text.span).related([says.span]).related(source);
    let finding = finding.distinguished_by(format!("{}-{figure}", says.value.as_str())).with("figure", figure);
    let finding = finding.with("text", claim.text.value.argument(context.first_language()));
    Some(match allowed {
        Allowed::MoreThan(limit) => finding.with("above", limit),
        Allowed::LessThan(limit) => finding.with("below", limit),
        Allowed::AtLeast(limit) => finding.with("least", limit.round_dp(1).normalize()),
        Allowed::Near(fraction, _) => finding.with("near", fraction.round_dp(1).normalize()),
    })
}

fn allowed(context: &Context, word: Wording) -> Option<Allowed> {
    let half = Decimal::new(50, 0);
    let part = |of: u32| Decimal::ONE_HUNDRED.checked_div(Decimal::from(of));
    let exactly = |fraction: Decimal| Allowed::Near(fraction, context.option(&DEVIATION));
    let about = |fraction: Decimal| Allowed::Near(fraction, context.option(&DEVIATION) * Decimal::TWO);
    Some(match word {
        Wording::Majority | Wording::MoreThanHalf => Allowed::MoreThan(half),
        Wording::Minority | Wording::LessThanHalf => Allowed::LessThan(half),
        Wording::ConvincingMajority => Allowed::AtLeast(part(3)? * Decimal::TWO),
        Wording::AlmostAll => Allowed::AtLeast(context.option(&ALMOST_ALL)),
        Wording::All => Allowed::AtLeast(Decimal::ONE_HUNDRED),
        Wording::Half => exactly(half),
        Wording::Third => exactly(part(3)?),
        Wording::TwoThirds => exactly(part(3)? * Decimal::TWO),
        Wording::Quarter => exactly(part(4)?),
        Wording::ThreeQuarters => exactly(Decimal::new(75, 0)),
        Wording::Fifth => exactly(part(5)?),
        Wording::Tenth => exactly(part(10)?),
        Wording::AboutHalf => about(half),
        Wording::AboutThird => about(part(3)?),
        Wording::AboutTwoThirds => about(part(3)? * Decimal::TWO),
        Wording::AboutQuarter => about(part(4)?),
        Wording::AboutThreeQuarters => about(Decimal::new(75, 0)),
        Wording::AboutFifth => about(part(5)?),
        Wording::AboutTenth => about(part(10)?),
        Wording::Success
        | Wording::Good
        | Wording::Improved
        | Wording::NeedsImprovement
        | Wording::Worrying
        | Wording::Failure => return None,
    })
}
