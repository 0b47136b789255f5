//! Rezultativitāte: were the goals reached, and in time?

mod contradictions;
mod evaluability;
mod evidence_outside_period;
mod missed_targets;
mod not_achieved;
mod outcome_depends_on_links;
mod timeliness;

use super::rule::Rule;

/// The rules, in the order in which they run.
pub(super) const RULES: &[Rule] = &[
    missed_targets::TARGET_MISSED,
    missed_targets::MISSED_WITHIN_TOLERANCE,
    missed_targets::MISSED_IN_A_YEAR,
    evaluability::PART_UNMEASURED,
    contradictions::REPORTED_AND_COMPUTED_DIFFER,
    timeliness::NOT_ACHIEVED_IN_TIME,
    timeliness::BEHIND,
    timeliness::ACHIEVED_LATE,
    evaluability::GOAL_NOT_JUDGEABLE,
    evaluability::NOTHING_TO_TELL_BY,
    missed_targets::AT_THE_LIMIT,
    contradictions::ACHIEVED_BUT_WORSENING,
    not_achieved::INDIRECT_RESULT_OPEN,
    not_achieved::OPEN_WITHOUT_REASON,
    not_achieved::KPI_OUT_OF_VERDICT,
    evidence_outside_period::EVIDENCE_OUTSIDE_PERIOD,
    contradictions::INFLUENCE_CONTRADICTED,
    outcome_depends_on_links::OUTCOME_DEPENDS_ON_LINKS,
];
