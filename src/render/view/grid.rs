//! The tables with values or documents along one side.

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluation::Evaluation;
use crate::evaluation::contract::{DocumentText, GoalOutcome, Localised, ValueCells, ValueText};

/// Values × priorities and goals.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValueGrid<'a> {
    /// The columns.
    pub values: &'a [ValueText],
    /// Rows of the priorities that say which values they carry.
    pub priorities: Vec<ValueRow>,
    /// Rows of the goals that do.
    pub goals: Vec<ValueRow>,
}

/// A row of the grid of values.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ValueRow {
    /// The priority or goal.
    pub subject: String,
    /// How many values it carries.
    pub known: usize,
    /// For each value `yes`, `no`, or `unknown` where only the number is known.
    pub cells: Vec<&'static str>,
}

impl<'a> ValueGrid<'a> {
    /// None where there are no values, or nobody says who carries them.
    pub(super) fn of(evaluation: &'a Evaluation) -> Option<Self> {
        let row = |kind: &str, id: &str, cells: Option<&ValueCells>| {
            Some(ValueRow::of(format!("{kind}/{id}"), cells?, &evaluation.values))
        };
        let priorities = evaluation.priorities.iter();
        let priorities: Vec<_> = priorities.filter_map(|one| row("priority", &one.id, one.values.as_ref())).collect();
        let goals = evaluation.goals.iter();
        let goals: Vec<_> = goals.filter_map(|goal| row("goal", &goal.id, goal.values.as_ref())).collect();
        let said = !(evaluation.values.is_empty() || priorities.is_empty() && goals.is_empty());
        said.then_some(Self { values: &evaluation.values, priorities, goals })
    }
}

impl ValueRow {
    fn of(subject: String, carried: &ValueCells, values: &[ValueText]) -> Self {
        let cell = |value: &ValueText| match &carried.cells {
            Some(cells) if cells.contains(&value.id) => "yes",
            Some(_) => "no",
            // Where all or none are carried, the number says which.
            None if carried.known == values.len() => "yes",
            None if carried.known == 0 => "no",
            None => "unknown",
        };
        Self { subject, known: carried.known, cells: values.iter().map(cell).collect() }
    }
}

/// Goals × policy documents.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DocumentGrid<'a> {
    /// The columns: documents that a goal is tied to.
    pub documents: Vec<&'a DocumentText>,
    /// A row for every goal.
    pub rows: Vec<DocumentRow<'a>>,
}

/// A row of the grid of documents.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DocumentRow<'a> {
    /// The goal.
    pub goal: &'a str,
    /// For each document, whether it is tied, and the names of the directions that tie it.
    pub cells: Vec<Option<Vec<&'a Localised>>>,
}

impl<'a> DocumentGrid<'a> {
    /// None where no goal is tied to a document.
    pub(super) fn of(evaluation: &'a Evaluation) -> Option<Self> {
        let tied = |document: &&DocumentText| {
            let mut ties = evaluation.goals.iter().flat_map(|goal| &goal.coherence.documents);
            ties.any(|tie| tie.document == document.id)
        };
        let documents: Vec<_> = evaluation.documents.iter().filter(tied).collect();
        let row = |goal: &'a GoalOutcome| DocumentRow {
            goal: &goal.id,
            cells: documents.iter().map(|document| directions(goal, document)).collect(),
        };
        let rows = evaluation.goals.iter().map(row).collect();
        (!documents.is_empty()).then_some(Self { documents, rows })
    }
}

fn directions<'a>(goal: &GoalOutcome, document: &'a DocumentText) -> Option<Vec<&'a Localised>> {
    let tie = goal.coherence.documents.iter().find(|tie| tie.document == document.id)?;
    let named = document.directions.iter().filter(|direction| tie.directions.contains(&direction.id));
    Some(named.map(|direction| &direction.name).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::contract::Localised;

    fn cells(known: usize, named: Option<&[&str]>) -> Vec<&'static str> {
        let value = |id: &str| ValueText {
            id: id.to_owned(),
            name: Localised::default(),
            definition: None,
            addressees: Vec::new(),
        };
        let cells = named.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
        ValueRow::of("goal/a".to_owned(), &ValueCells { known, cells }, &["people", "trust"].map(value)).cells
    }

    #[test]
    fn a_row_says_what_is_known_and_no_more() {
        assert_eq!(cells(1, Some(&["trust"])), ["no", "yes"]);
        assert_eq!(cells(1, None), ["unknown", "unknown"]);
        assert_eq!(cells(2, None), ["yes", "yes"]);
        assert_eq!(cells(0, None), ["no", "no"]);
    }
}
