//! Drawings of an evaluation as SVG, made with the report and without any script.
//!
//! A template asks for a drawing by its name and writes it as it is; the numbers stand in a table or list beside it:
//!
//! | `chart(…)` | draws |
//! |---|---|
//! | `map` | priorities, goals and results with their lights, wide and narrow |
//!
//! Colours, dark mode, forced colours and print are the style sheet's: a drawing has classes and no colour. What is unknown is
//! striped, never zero; where there is nothing to draw there is no drawing.

mod axis;
mod canvas;
mod legend;
mod lettering;
mod map;
mod mark;
mod words;

use std::collections::BTreeMap;

use minijinja::{Environment, Value};

use super::view::PriorityGroup;
use crate::evaluation::Evaluation;
use crate::locale::Language;
use words::Words;

/// The drawings of an evaluation in a language, by name.
#[derive(Debug)]
pub struct Charts(BTreeMap<String, String>);

impl Charts {
    /// Draws what there is to draw.
    #[must_use]
    pub fn of(evaluation: &Evaluation, priorities: &[PriorityGroup<'_>], language: Language) -> Self {
        let words = Words::new(language, &evaluation.strategy.languages);
        let mut charts = BTreeMap::new();
        charts.extend(map::draw(evaluation, priorities, &words).map(|svg| ("map".to_owned(), svg)));
        Self(charts)
    }

    /// Gives templates the function `chart`.
    pub(super) fn register(self, environment: &mut Environment<'_>) {
        let charts: BTreeMap<String, Value> =
            self.0.into_iter().map(|(name, svg)| (name, Value::from_safe_string(svg))).collect();
        environment.add_function("chart", move |name: String| charts.get(&name).cloned().unwrap_or(Value::from(())));
    }
}
