//! The strategy runs for less or for more time than the regulation allows.

use chrono::{Months, NaiveDate};

use super::super::{Context, Rule};
use super::duty;
use crate::calendar::Period;
use crate::model::Term;
use crate::score::Finding;

/// In whole years from the first day to the last.
pub const RULE: Rule = Rule::warning("regulation/term-outside-range", check);

fn check(context: &Context) -> Vec<Finding> {
    let period = &context.strategy().about.period;
    let regulation = context.strategy().regulation();
    let Some((regulation, term)) = regulation.and_then(|regulation| Some((regulation, regulation.term.as_ref()?)))
    else {
        return Vec::new();
    };
    if is_within(period.value, term.value) {
        return Vec::new();
    }
    let finding = duty::finding(context, regulation, period.span, term.span);
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
