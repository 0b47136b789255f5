//! The values of groups beside each other: a row for each group, a column for each period.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::caveats;
use super::row::{Part, Said};
use crate::calendar::Period;
use crate::evaluation::contract::{GroupOutcome, IndicatorOutcome, Observed};
use crate::locale::Case;
use crate::render::words::Words;

/// The values of the groups of an indicator.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GroupTable<'a> {
    /// The periods of the columns, in order of time.
    pub periods: Vec<Period>,
    /// A row for each group.
    pub rows: Vec<GroupRow<'a>>,
}

/// The values of a group.
#[derive(Debug, Serialize, JsonSchema)]
pub struct GroupRow<'a> {
    /// The name of the group, or of the groups where it is one of each of several groupings.
    pub name: Vec<Part<'a>>,
    /// For each period, the values with their units; empty where there are none.
    pub cells: Vec<Vec<Part<'a>>>,
}

impl<'a> GroupTable<'a> {
    /// The table of an indicator's groups; none where it has none.
    pub(super) fn of(indicator: &'a IndicatorOutcome, words: &Words) -> Option<Self> {
        let observed = indicator.groups.iter().flat_map(|group| &group.series);
        let by_time: BTreeSet<_> =
            observed.map(|one| (one.about.last_day(), one.about.first_day(), one.about)).collect();
        let periods: Vec<_> = by_time.into_iter().map(|(.., period)| period).collect();
        let row = |group: &'a GroupOutcome| {
            let names = group.of.iter().enumerate().map(|(position, of)| Part {
                before: if position == 0 { "" } else { ", " },
                said: Said::Text(&of.name),
                after: "",
            });
            let cells = periods.iter().map(|period| {
                let values = group.series.iter().filter(|observed| observed.about == *period).enumerate();
                values.flat_map(|(position, observed)| cell(observed, position > 0, words)).collect()
            });
            GroupRow { name: names.collect(), cells: cells.collect() }
        };
        let rows: Vec<_> = indicator.groups.iter().map(row).collect();
        (!rows.is_empty()).then_some(Self { periods, rows })
    }
}

/// A value, behind another one of the same period or not, with what limits its meaning.
fn cell<'a>(observed: &'a Observed, follows: bool, words: &Words) -> Vec<Part<'a>> {
    let change = observed.changes.first().map(|change| {
        let against = words.when(change.against, Case::Accusative);
        words.say("report.change", [("by", words.amount(&change.by).into()), ("against", against.into())])
    });
    let said = match (&observed.value, change) {
        (Some(value), _) => Said::Number(words.amount(value)),
        (None, Some(change)) => Said::Words(change),
        (None, None) => Said::Words(words.unknown()),
    };
    let before = if follows { "; " } else { "" };
    let part = observed.part_name.as_ref().map(Said::Text);
    let part = part.or_else(|| observed.part.clone().map(Said::Words));
    let state = caveats::state(observed, words).map(Said::Words);
    let quality = caveats::quality(observed, words).map(Said::Words);
    let note = observed.note.as_ref().map(Said::Text);
    let further = |said| Part { before: ". ", said, after: "" };
    let limits = [part, state, quality].into_iter().flatten().map(further);
    let reason = caveats::reason(observed, words, ". ", "");
    let value = std::iter::once(Part { before, said, after: "" });
    value.chain(limits).chain(reason).chain(note.map(further)).collect()
}
