//! Indicators and KPIs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Citation, DecisionText, Input, Localised, Next, OverrideNote, Place, Quantity, ReportedFigure, ReportedStatus,
};
use crate::assess::{Agreement, Computed, Trend};
use crate::calendar::{Moment, Period};
use crate::model::{Direction, Frequency, Light, Measure, Method, ObservationState, OfParts, Quality, StandardReason};

/// An indicator of a result, or a KPI. What only a KPI has is empty for an indicator, and so is what is reported of an
/// indicator only through its result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct IndicatorOutcome {
    /// Its id in the files.
    pub id: String,
    /// The number that readers see.
    pub number: String,
    /// Its name.
    pub name: Localised,
    /// The result that it measures, by id; none for a KPI.
    pub result: Option<String>,
    /// What kind of figure it is.
    pub measure: Option<Measure>,
    /// What is counted, a word such as `persons`.
    pub of: Option<String>,
    /// Its unit, a word such as `percent`.
    pub unit: Option<String>,
    /// The direction of improvement.
    pub direction: Option<Direction>,
    /// How often it is measured.
    #[serde(default, deserialize_with = "super::common::optional_word")]
    pub frequency: Option<Frequency>,
    /// How the value of a year is made of those of its quarters or half-years.
    #[serde(default, deserialize_with = "super::common::optional_word")]
    pub of_parts: Option<OfParts>,
    /// The ends of its scale, for a mean score.
    pub scale: Option<ScaleEnds>,
    /// The value before the period of the strategy.
    pub baseline: Option<BaselineValue>,
    /// The target in force; none where there is none.
    pub target: Option<TargetText>,
    /// The latest value up to the as-of date.
    pub value: Option<Observed>,
    /// All values, by the period that they speak of.
    pub series: Vec<Observed>,
    /// The values of groups, such as women and men: those that count, by group. They are no part of `series`, and decide
    /// neither status nor trend.
    #[serde(default)]
    pub groups: Vec<GroupOutcome>,
    /// How its status is computed.
    #[serde(deserialize_with = "super::common::word")]
    pub method: Method,
    /// The status that follows from the values.
    pub computed: Computed,
    /// The direction of its values over the years.
    pub trend: Trend,
    /// Growth per year between the first and the last comparable value, in per cent, rounded to two decimals.
    pub growth: Option<f64>,
    /// For a target "per year": each year and whether it holds.
    pub years: Vec<YearTest>,
    /// The range of the share, where only a mean score was published.
    pub bounds: Option<Bounds>,
    /// What is reported; none for an indicator without a report of its own.
    pub reported: Option<ReportedStatus>,
    /// The period that the report speaks of; none where nothing is reported.
    #[serde(default)]
    pub reported_about: Option<Period>,
    /// Whether the computed status agrees with the reported one.
    pub agreement: Option<Agreement>,
    /// KPI: names of the responsible units.
    pub responsible: Vec<Localised>,
    /// Names of the planned sources.
    pub sources: Vec<Localised>,
    /// KPI: goals that it is tied to, by id.
    pub goals: Vec<String>,
    /// The evidence that is reported, in Markdown.
    pub evidence: Option<Localised>,
    /// Further figures of the report.
    pub figures: Vec<ReportedFigure>,
    /// The decision to abandon it, or to go on otherwise than planned.
    #[serde(default)]
    pub decision: Option<DecisionText>,
    /// The reason reported for not achieving it.
    pub reason: Option<Localised>,
    /// The next step.
    pub next: Option<Next>,
    /// The light that counts.
    pub light: Light,
    /// Ids of the findings that made the light.
    pub findings: Vec<String>,
    /// The facts that it was decided by, each with its place.
    pub inputs: Vec<Input>,
    /// The light that a person set, where one did.
    #[serde(rename = "override")]
    pub set_by_hand: Option<OverrideNote>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Where it stands in the files.
    pub at: Place,
}

/// A kind of target test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TestKind {
    /// The value or more.
    AtLeast,
    /// The value or less.
    AtMost,
    /// More than the value or reference.
    Above,
    /// Less than the value or reference.
    Below,
    /// The value itself.
    Equal,
    /// More than before.
    Increase,
    /// Less than before.
    Decrease,
    /// As before.
    Maintain,
    /// A milestone.
    Reached,
}

/// What a value is compared with where the target names no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TargetReference {
    /// The middle of the scale.
    Midpoint,
    /// The mean of the sector.
    SectorMean,
    /// The value of the period before.
    Previous,
    /// The strategy does not say what.
    Unknown,
}

/// A target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TargetText {
    /// How the value is compared with it.
    pub test: TestKind,
    /// The number that the value is compared with, where there is one.
    pub value: Option<Quantity>,
    /// What the value is compared with instead of a number, for a target above or below it.
    pub reference: Option<TargetReference>,
    /// When it is due; the end of the period where nothing is written.
    pub by: Moment,
    /// Whether it holds for each year.
    pub each_year: bool,
    /// By how much it may be missed and still counts as met, in the unit of the value or in percentage points.
    pub tolerance: Option<Quantity>,
    /// The test in words: "at least 60 %".
    pub words: Localised,
    /// The target as the strategy words it.
    pub text: Option<Localised>,
}

/// The value before the period of the strategy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BaselineValue {
    /// The value; none where it is lost.
    pub value: Option<Quantity>,
    /// The year that it is about.
    pub year: Option<Moment>,
}

/// The ends of a scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScaleEnds {
    /// The lowest.
    pub min: Quantity,
    /// The highest.
    pub max: Quantity,
}

/// A value as it was observed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Observed {
    /// The value, or the count of what was done; none where only a change was published or the value is lost.
    pub value: Option<Quantity>,
    /// The period that it speaks of: `2023`, `2024-07` or `2023-07/2024-07`.
    pub about: Period,
    /// When it was measured, if not then.
    pub measured: Option<Moment>,
    /// Whether it was obtained after the period that is evaluated.
    pub after_period: bool,
    /// What kind of figure it is, where another than the indicator's.
    pub measure: Option<Measure>,
    /// The ends of its scale, where another than the indicator's.
    pub scale: Option<ScaleEnds>,
    /// The formula that derives it from other values.
    pub formula: Option<String>,
    /// Published changes.
    pub changes: Vec<Change>,
    /// Things that were counted.
    pub items: Vec<Item>,
    /// The part of a composite, by id.
    pub part: Option<String>,
    /// The name of the part; none where it has none.
    #[serde(default)]
    pub part_name: Option<Localised>,
    /// Number of respondents.
    pub n: Option<u32>,
    /// Response rate, in per cent.
    pub rate: Option<Quantity>,
    /// Whether the source gives it as approximate.
    pub approximate: bool,
    /// Whether it can be compared with earlier values.
    pub comparable: bool,
    /// Whether it is final.
    #[serde(default)]
    pub state: ObservationState,
    /// Why it is unknown or not final, where one of the usual reasons is given.
    #[serde(default, deserialize_with = "super::common::optional_word")]
    pub state_reason: Option<StandardReason>,
    /// The same where the reason is given in words.
    #[serde(default)]
    pub state_reason_text: Option<Localised>,
    /// How reliable it is.
    #[serde(default, deserialize_with = "super::common::word")]
    pub quality: Quality,
    /// The name of its source.
    pub source: Option<Localised>,
    /// A note of the file.
    pub note: Option<Localised>,
    /// Where it is published.
    pub cite: Option<Citation>,
    /// Where it stands in the files.
    pub at: Place,
}

/// The values of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GroupOutcome {
    /// The group of each grouping by which the value is split; one as a rule.
    pub of: Vec<GroupName>,
    /// Its values, by the period that they speak of.
    pub series: Vec<Observed>,
}

/// A group of a grouping.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GroupName {
    /// The grouping, by id.
    pub grouping: String,
    /// The name of the grouping, such as "sex".
    pub grouping_name: Localised,
    /// The group, by id.
    pub group: String,
    /// The name of the group, such as "women".
    pub name: Localised,
}

/// A published change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// The change, negative for a decrease.
    pub by: Quantity,
    /// The period that it is compared with.
    pub against: Period,
}

/// A thing that was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// What it is.
    pub text: Localised,
    /// Whether it counts: false for what is only planned.
    pub counted: bool,
}

/// One year of a target "per year".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct YearTest {
    /// The year.
    pub year: Period,
    /// Its value.
    pub value: Quantity,
    /// Whether the target was met.
    pub holds: bool,
}

/// The least and the most that a share could be, in per cent, rounded to one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Bounds {
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
}
