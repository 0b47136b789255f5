//! What templates need beyond the contract, worked out once: which sections there are, grids, groups, and who is late.
//! It counts and sorts; it judges nothing.

mod caveats;
mod facts;
mod glance;
mod goal_lights;
mod grid;
mod group;
mod group_table;
mod question;
mod row;
mod section;
mod series;
mod style;
mod subject;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluation::Evaluation;
use crate::locale::Language;
use crate::render::words::Words;

pub use facts::Facts;
pub use glance::{Glance, Late, Share};
pub use goal_lights::GoalLights;
pub use grid::{DocumentGrid, DocumentRow, ValueGrid, ValueRow};
pub(super) use group::by_priority;
pub use group::{PriorityGroup, ResultWithIndicators, ScopeGroup, SeverityGroup, SignGroup};
pub use group_table::{GroupRow, GroupTable};
pub use question::Question;
pub use row::{Part, Row, Said};
pub(super) use section::SECTIONS;
pub use series::{Series, SeriesRow};
pub use style::StyleSheet;
pub use subject::{Subject, Subjects};

/// The value `view` of the templates.
#[derive(Debug, Serialize, JsonSchema)]
pub struct View<'a> {
    /// The language of the report.
    pub language: Language,
    /// The sections that have something to say, in order; each is a key below `section.` and a partial template.
    pub sections: Vec<&'static str>,
    /// The lists of facts: under the title, and of each item.
    pub facts: Facts<'a>,
    /// The values of each indicator and KPI over the years, by its reference, such as `kpi/burnout`.
    pub series: BTreeMap<String, Series<'a>>,
    /// The questions of surveys by survey and id, such as `staff-2023/values`.
    pub questions: BTreeMap<String, Question>,
    /// The first page.
    pub glance: Glance<'a>,
    /// Priorities with their goals and results, in order; last, without a priority, those that belong to none.
    pub priorities: Vec<PriorityGroup<'a>>,
    /// Which value stands behind which priority and goal; none where nothing is said about it.
    pub values: Option<ValueGrid<'a>>,
    /// Which goal is tied to which policy document; none where no goal is.
    pub documents: Option<DocumentGrid<'a>>,
    /// Trends by scope, in order.
    pub trends: Vec<ScopeGroup<'a>>,
    /// The factors of the environment by scope and sign.
    pub environment: Vec<SignGroup<'a>>,
    /// The findings by severity, the worst first.
    pub register: Vec<SeverityGroup<'a>>,
    /// How many findings there are of each family of rules, by its name: how well a verdict under that criterion stands.
    pub families: BTreeMap<&'a str, usize>,
    /// Whether the period had not ended on the day whose state is evaluated. Judgements apply all the same, and the report
    /// says from when they are.
    pub interim: bool,
    /// The style sheet of the page.
    pub style: StyleSheet<'a>,
}

impl<'a> View<'a> {
    /// Prepares an evaluation for a report.
    #[must_use]
    pub fn of(evaluation: &'a Evaluation, language: Language, style: &'a str) -> Self {
        let words = Words::new(language, evaluation);
        let priorities = by_priority(evaluation);
        Self {
            language,
            facts: Facts::of(evaluation, &words),
            series: series::by_reference(evaluation, &words),
            questions: question::by_survey(evaluation, &words),
            sections: section::with_content(evaluation),
            glance: Glance::of(evaluation, &priorities),
            priorities,
            values: ValueGrid::of(evaluation),
            documents: DocumentGrid::of(evaluation),
            trends: group::by_scope(evaluation),
            environment: group::by_sign(evaluation),
            register: group::by_severity(evaluation),
            families: group::count_by_family(evaluation),
            interim: evaluation.as_of < evaluation.strategy.period.to,
            style: StyleSheet::of(style),
        }
    }
}
