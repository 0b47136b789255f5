//! The sections of the files: the one list of them.
//!
//! What a strategy holds, what a file may hold, which ids are defined where, and in which order all of it is walked and
//! written follow from this list, and from what each type declares of its own contents.

use serde::de::DeserializeOwned;

use super::contents::{Contents, Description, Editor, ItemId, Visitor};
use super::{
    About, Alignment, EnvironmentFactor, ExpectedResult, Goal, Grouping, Indicator, Judgement, Kind, Observation,
    PolicyDocument, Priority, Progress, Promise, Regulation, Resource, RuleSettings, Source, Statement, Survey,
    TargetGroup, Translation, Unit, UnitOfMeasure, Value,
};
use crate::calendar::Moment;
use crate::source::Span;

/// A section that a file may have.
#[derive(Debug)]
pub struct Section {
    /// Its key at the top of a file.
    pub name: &'static str,
    /// What stands under it, in a sentence.
    pub docs: &'static str,
    /// How it is written.
    pub shape: Shape,
    /// The kind of ids that its items define; none where these have no ids.
    pub kind: Option<Kind>,
    /// What it holds, or each of its items.
    pub item: &'static Description,
}

/// How a section is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A mapping that stands once in all files.
    Mapping,
    /// A list that may stand in several files, which are joined in the order of their paths.
    List,
    /// A list of facts about the year of their file, unless they say otherwise.
    YearlyList,
    /// A list of lines that each stand for several facts of another section.
    Series,
    /// The year that the facts of a file speak of.
    Year,
}

/// A fact that speaks of the year of its file unless it says otherwise.
pub trait Yearly {
    /// Takes over the year of its file.
    fn set_year(&mut self, year: Moment);
    /// Whether it says itself of which time it speaks.
    fn has_time(&self) -> bool;
    /// Where what it speaks of is named.
    fn place(&self) -> Span;
}

impl Yearly for Observation {
    fn set_year(&mut self, year: Moment) {
        self.year = Some(year);
    }

    fn has_time(&self) -> bool {
        self.about.is_some()
    }

    fn place(&self) -> Span {
        self.indicator.span
    }
}

impl Yearly for Progress {
    fn set_year(&mut self, year: Moment) {
        self.year = Some(year);
    }

    fn has_time(&self) -> bool {
        self.about.is_some()
    }

    fn place(&self) -> Span {
        self.of.span
    }
}

/// Who fills in the sections: each is read into its place.
pub trait ReadSections {
    /// Reads a mapping.
    fn mapping<T: Contents + DeserializeOwned, P: From<T>>(&mut self, section: &'static Section, place: &mut P);
    /// Reads a list, at the end of what was read from other files.
    fn list<T: Contents + DeserializeOwned>(&mut self, section: &'static Section, list: &mut Vec<T>);
    /// Reads a list of facts about the year of the file.
    fn yearly_list<T: Contents + Yearly + DeserializeOwned>(&mut self, section: &'static Section, list: &mut Vec<T>);
}

/// Makes the list of sections and what holds their contents. A row is a field, the section's name, and in brackets what it
/// is: `mapping` (absent as a rule, or with a `default`), `list` with the kind of its ids, `yearly`, `series` or `year`.
macro_rules! sections {
    ($(#[doc = $docs:literal] $($field:ident:)? $name:literal $shape:tt;)+) => {
        /// Every section, in the order in which a file is written.
        pub static SECTIONS: &[Section] = &[$(Section {
            name: $name,
            docs: $docs.trim_ascii(),
            shape: shape!($shape),
            kind: kind!($shape),
            item: item!($shape),
        },)+];

        /// What the sections of all files say.
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct Sections {
            $($(#[doc = $docs] pub $field: place!($shape),)?)+
        }

        impl Sections {
            /// Has a section read into its place.
            pub fn read(&mut self, section: &'static Section, reader: &mut impl ReadSections) {
                match section.name {
                    $($($name => read!($shape, reader, section, &mut self.$field),)?)+
                    _ => {}
                }
            }
        }

        impl Contents for Sections {
            fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
                $($(walk!($shape, &self.$field, visitor);)?)+
            }

            fn edit(&mut self, editor: &mut dyn Editor) {
                $($(edit!($shape, $name, &mut self.$field, editor);)?)+
            }
        }
    };
}

macro_rules! place {
    ([mapping $type:ident]) => { Option<$type> };
    ([mapping $type:ident default]) => { $type };
    ([$list:ident $type:ident $(as $kind:ident)?]) => { Vec<$type> };
}

macro_rules! shape {
    ([mapping $($rest:tt)+]) => {
        Shape::Mapping
    };
    ([list $($rest:tt)+]) => {
        Shape::List
    };
    ([yearly $($rest:tt)+]) => {
        Shape::YearlyList
    };
    ([series $($rest:tt)+]) => {
        Shape::Series
    };
    ([year]) => {
        Shape::Year
    };
}

macro_rules! kind {
    ([$list:ident $type:ident as $kind:ident]) => {
        Some(Kind::$kind)
    };
    ($other:tt) => {
        None
    };
}

macro_rules! item {
    ([year]) => {
        &Description::EMPTY
    };
    ([$shape:ident $type:ident $($rest:tt)*]) => {
        <$type as Contents>::DESCRIPTION
    };
}

macro_rules! read {
    ([mapping $type:ident $($rest:tt)*], $reader:ident, $section:ident, $place:expr) => {
        $reader.mapping::<$type, _>($section, $place)
    };
    ([list $($rest:tt)+], $reader:ident, $section:ident, $place:expr) => {
        $reader.list($section, $place)
    };
    ([yearly $type:ident], $reader:ident, $section:ident, $place:expr) => {
        $reader.yearly_list($section, $place)
    };
}

macro_rules! walk {
    ([list $type:ident as $kind:ident], $field:expr, $visitor:ident) => {
        $field.iter().for_each(|item| item.visit_as(Kind::$kind, $visitor))
    };
    ($other:tt, $field:expr, $visitor:ident) => {
        $field.visit($visitor)
    };
}

macro_rules! edit {
    ([mapping $($rest:tt)+], $name:literal, $field:expr, $editor:ident) => {{
        $editor.enter_section($name);
        $field.edit($editor);
        $editor.leave_item();
    }};
    ([list $type:ident as $kind:ident], $name:literal, $field:expr, $editor:ident) => {
        for item in $field {
            let id = item.id.as_written().map(str::to_owned);
            $editor.enter_item(Kind::$kind, id.as_deref(), None);
            item.edit($editor);
            $editor.leave_item();
        }
    };
    ($other:tt, $name:literal, $field:expr, $editor:ident) => {
        $field.edit($editor)
    };
}

sections! {
    /// The frame of the strategy: its title, whose it is, when it runs and in which languages it is written.
    about: "strategy" [mapping About];
    /// The mission: what the institution is there for.
    mission: "mission" [mapping Statement];
    /// The vision: where the institution wants to be.
    vision: "vision" [mapping Statement];
    /// The values of the institution.
    values: "values" [list Value as Value];
    /// Priorities, under which goals and results stand.
    priorities: "priorities" [list Priority as Priority];
    /// The goals.
    goals: "goals" [list Goal as Goal];
    /// Units of measure that the tool does not know.
    units_of_measure: "units_of_measure" [list UnitOfMeasure as UnitOfMeasure];
    /// Who answers for something: units of the institution, projects, others.
    units: "units" [list Unit as Unit];
    /// What values may be split by: sexes, regions, age groups.
    groupings: "groupings" [list Grouping as Grouping];
    /// Where figures come from: registers, surveys, orders, reports.
    sources: "sources" [list Source as Source];
    /// The expected results with their indicators.
    results: "results" [list ExpectedResult as Result];
    /// Key performance indicators: indicators of the strategy as a whole.
    kpis: "kpis" [list Indicator as Kpi];
    /// The groups that the strategy is for, with their interests and needs.
    target_groups: "target_groups" [list TargetGroup as TargetGroup];
    /// What the institution has to work with: staff, finance, infrastructure.
    resources: "resources" [list Resource as Resource];
    /// Factors inside and outside the institution that help or hinder.
    environment: "environment" [list EnvironmentFactor as EnvironmentFactor];
    /// Policy documents that the strategy must agree with.
    documents: "documents" [list PolicyDocument as Document];
    /// Which goals correspond to which action lines of policy documents.
    alignment: "alignment" [list Alignment];
    /// What the strategy says will be done about itself.
    promises: "promises" [list Promise as Promise];
    /// The year that the observations and reports of this file speak of; needed only where one of them gives no `about`.
    "year" [year];
    /// Observed values of indicators and KPIs, by year, then in the order of the files.
    observations: "observations" [yearly Observation];
    /// Observed values, a line for each indicator; the other keys of an observation stand at the line, or at a value.
    "series" [series Observation];
    /// Reports on results, indicators and KPIs, by year, then in the order of the files.
    progress: "progress" [yearly Progress];
    /// What the evaluators say.
    judgement: "evaluation" [mapping Judgement];
    /// Surveys with their questions and answers.
    surveys: "surveys" [list Survey as Survey];
    /// Translations that stand apart from the texts of the strategy.
    translations: "translations" [list Translation];
    /// What is done about the findings of rules.
    rules: "rules" [mapping RuleSettings default];
    /// Sets of legal requirements, of which the strategy may name one.
    regulations: "regulations" [list Regulation as Regulation];
}

impl Section {
    /// The section of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        SECTIONS.iter().find(|section| section.name == name)
    }
}
