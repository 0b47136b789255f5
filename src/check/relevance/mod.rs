//! Atbilstība: do the results correspond to the goals?

mod components;
mod environment;
mod fit;
mod indicators;
mod links;
mod owners;
mod results;

use super::rule::Rule;

/// The rules, in the order in which they run.
pub(super) const RULES: &[Rule] = &[
    links::GOAL_WITHOUT_RESULT,
    fit::GOAL_NOT_JUDGED,
    fit::GOAL_FITS_NOT,
    fit::GOAL_FITS_PARTLY,
    fit::GOAL_FITS_BROADLY,
    links::RESULT_WITHOUT_GOAL,
    links::LINKS_ONLY_IN_EVALUATION,
    links::LINKS_DIFFER,
    components::COMPONENT_UNMEASURED,
    components::UNEVEN_JUDGEMENT,
    results::RESULT_RESTATES_GOAL,
    results::OUTPUT_AS_RESULT,
    results::RESULT_WITHOUT_INDICATOR,
    indicators::INDICATOR_WITHOUT_TARGET,
    indicators::INDICATOR_WITHOUT_DUE_DATE,
    indicators::CHANGE_WITHOUT_BASELINE,
    indicators::INDICATOR_WITHOUT_BASELINE,
    indicators::REFERENCE_UNDEFINED,
    owners::OWNER_MISSING,
    owners::OWNER_NOT_A_UNIT,
    owners::OWNER_CONCENTRATION,
    owners::SOURCE_IS_IMPLEMENTER,
    links::KPI_WITHOUT_GOAL,
    environment::HINDRANCE_UNMEASURED,
    environment::TREND_UNLINKED,
];
