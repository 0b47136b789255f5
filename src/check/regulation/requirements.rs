//! What the regulation asks of a strategy.

use chrono::{Months, NaiveDate};

use crate::calendar::Period;
use crate::check::rule::{Context, Rule};
use crate::diagnostics::Severity;
use crate::model::{ApprovalTime, FactorSign, Regulation, Scope, SectionKind, Strategy, Subject, Term};
use crate::score::{Finding, Label, Place};
use crate::source::Span;

/// The strategy runs for less or for more time than the regulation allows.
///
/// In whole years from the first day to the last.
pub const TERM_OUTSIDE_RANGE: Rule = Rule::warning("regulation/term-outside-range", term_outside_range);

fn term_outside_range(context: &Context) -> Vec<Finding> {
    let period = &context.strategy().about.period;
    let regulation = context.strategy().regulation();
    let Some((regulation, term)) = regulation.and_then(|regulation| Some((regulation, regulation.term.as_ref()?)))
    else {
        return Vec::new();
    };
    if is_within(period.value, term.value) {
        return Vec::new();
    }
    let finding = finding(context, regulation, Label::Period.at(period.span), term.span);
    let bounds = [("least", term.at_least), ("most", term.at_most)];
    let bounds = bounds.into_iter().filter_map(|(name, years)| Some((name, years? as usize)));
    vec![bounds.fold(finding, |finding, (name, years)| finding.with(name, years))]
}

fn is_within(period: Period, term: Term) -> bool {
    let last_day = |years: u32| last_day(period.first_day(), years);
    term.at_least.and_then(last_day).is_none_or(|least| period.last_day() >= least)
        && term.at_most.and_then(last_day).is_none_or(|most| period.last_day() <= most)
}

/// The last of so many years from a day; none outside the calendar.
fn last_day(first: NaiveDate, years: u32) -> Option<NaiveDate> {
    first.checked_add_months(Months::new(years.checked_mul(12)?))?.pred_opt()
}

/// The strategy lacks a part that the regulation asks for.
///
/// One finding a part, for each can be added alone.
pub const SECTION_MISSING: Rule = Rule::warning("regulation/section-missing", section_missing);

fn section_missing(context: &Context) -> Vec<Finding> {
    let strategy = context.strategy();
    let Some((regulation, named)) = strategy.regulation().zip(strategy.about.regulation.as_ref()) else {
        return Vec::new();
    };
    let missing = regulation.sections.iter().filter(|section| !has(strategy, section.id.value));
    missing
        .map(|section| {
            let finding = finding(context, regulation, named.span, section.id.span);
            let finding = finding.distinguished_by(section.id.as_str());
            finding.with("section", section.name.argument(context.first_language()))
        })
        .collect()
}

fn has(strategy: &Strategy, section: SectionKind) -> bool {
    match section {
        SectionKind::Mission => strategy.mission.is_some(),
        SectionKind::Vision => strategy.vision.is_some(),
        SectionKind::Values => !strategy.values.is_empty(),
        SectionKind::TargetGroups => {
            strategy.target_groups.iter().any(|group| !group.interests.is_empty() || !group.needs.is_empty())
        }
        SectionKind::PolicyGoals => !strategy.documents.is_empty(),
        SectionKind::Priorities => !strategy.priorities.is_empty(),
        SectionKind::Goals => !strategy.goals.is_empty(),
        SectionKind::Results => !strategy.results.is_empty(),
        SectionKind::Kpis => !strategy.kpis.is_empty(),
        SectionKind::Resources => !strategy.resources.is_empty(),
        SectionKind::Capacity => strategy.environment.iter().any(|factor| factor.scope == Scope::Internal),
        SectionKind::Risks => strategy.environment.iter().any(|factor| factor.sign == FactorSign::Hindering),
    }
}

/// The strategy was approved when its period had begun, and the regulation asks for approval before.
///
/// Silent where the day of approval is not known, or may be one before the period: "2020" may be.
pub const APPROVED_INSIDE_PERIOD: Rule = Rule::warning("regulation/approved-inside-period", approved_inside_period);

fn approved_inside_period(context: &Context) -> Vec<Finding> {
    let about = &context.strategy().about;
    let regulation = context.strategy().regulation();
    let asked = regulation.and_then(|regulation| Some((regulation, regulation.approved.as_ref()?)));
    let approved = about.approved.as_ref().and_then(|approved| Some((*approved.known()?, approved.span)));
    let Some(((regulation, asked), (approved, place))) = asked.zip(approved) else { return Vec::new() };
    let met = match asked.value {
        ApprovalTime::BeforePeriod => approved.first_day() < about.period.first_day(),
    };
    if met {
        return Vec::new();
    }
    vec![finding(context, regulation, place, asked.span).with("approved", approved.to_string())]
}

/// A finding about the strategy, at the place at fault and the one that sets the requirement. It is a note where the
/// regulation came after the strategy, which it then did not bind.
fn finding(context: &Context, regulation: &Regulation, place: impl Into<Place>, requirement: Span) -> Finding {
    let strategy = context.strategy();
    let finding = context.finding_at(&Subject::Strategy, place).related([requirement]);
    let finding = finding.with("regulation", regulation.name.argument(context.first_language()));
    let finding = finding.with("period", strategy.about.period.to_string());
    if is_binding(strategy, regulation) {
        finding
    } else {
        finding.of_severity(Severity::Note).with("in_force", regulation.in_force.to_string())
    }
}

/// Whether the regulation was in force when the strategy was approved; where that is not known, when its period began.
fn is_binding(strategy: &Strategy, regulation: &Regulation) -> bool {
    let approved = strategy.about.approved.as_ref().and_then(|approved| approved.known());
    let day = approved.map_or(strategy.about.period.first_day(), |approved| approved.last_day());
    regulation.in_force.first_day() <= day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_counted_from_the_first_day_to_the_last() {
        let term = Term { at_least: Some(4), at_most: Some(7) };
        for (from, to, expected) in [
            ("2020", "2023", true),
            ("2021", "2023", false),
            ("2020", "2026", true),
            ("2020", "2027", false),
            ("2020-03", "2024-02", true),
            ("2020-03-02", "2024-02", false),
        ] {
            let period = Period { from: from.parse().unwrap(), to: to.parse().unwrap() };
            assert_eq!(is_within(period, term), expected, "{from}–{to}");
        }
        let open = Term { at_least: None, at_most: None };
        assert!(is_within(Period { from: "2020".parse().unwrap(), to: "2020".parse().unwrap() }, open));
    }
}
