//! Drawings of an evaluation as SVG, made with the report and without any script.
//!
//! A template asks for a drawing by its name and writes it as it is; the numbers stand in a table or list beside it:
//!
//! | `chart(…)` | draws |
//! |---|---|
//! | `map` | priorities, goals and results with their lights, wide and narrow |
//! | `indicator/<id>` | of an indicator or KPI the latest value against its target, the series over the years, or published changes |
//! | `survey/<id>` | the groups of a survey's respondents |
//! | `survey/<id>/<question>` | the answers to a question |
//!
//! Colours, dark mode, forced colours and print are the style sheet's: a drawing has classes and no colour. What is unknown is
//! striped, never zero; where there is nothing to draw there is no drawing.

mod axis;
mod bullet;
mod canvas;
mod change;
mod legend;
mod map;
mod mark;
mod series;
mod survey;
mod target;
mod text_style;

use std::collections::BTreeMap;

use minijinja::{Environment, Value};

use super::view::by_priority;
use super::words::Words;
use crate::evaluation::Evaluation;
use crate::locale::Language;

/// The drawings of an evaluation in a language, by name.
#[derive(Debug)]
pub struct Charts(BTreeMap<String, String>);

impl Charts {
    /// Draws what there is to draw.
    #[must_use]
    pub fn of(evaluation: &Evaluation, language: Language) -> Self {
        let words = Words::new(language, evaluation);
        let mut charts = BTreeMap::new();
        add(&mut charts, "map".to_owned(), [map::draw(evaluation, &by_priority(evaluation), &words)]);
        for indicator in evaluation.indicators.iter().chain(&evaluation.kpis) {
            let series = series::draw(indicator, evaluation.strategy.period, &words);
            // Without a target to hold the latest value against, the series says as much.
            let bullet = bullet::draw(indicator, &words).filter(|_| indicator.target.is_some() || series.is_none());
            let drawn = [bullet, series, change::draw(indicator, &words)];
            add(&mut charts, format!("indicator/{}", indicator.id), drawn);
        }
        for survey in &evaluation.surveys {
            add(&mut charts, format!("survey/{}", survey.id), [survey::groups(survey, &words)]);
            for question in &survey.questions {
                let drawn = survey::question(question, &words);
                add(&mut charts, format!("survey/{}/{}", survey.id, question.id), drawn);
            }
        }
        Self(charts)
    }

    /// The drawings of a name, as elements of a page.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Gives templates the function `chart`.
    pub(super) fn register(self, environment: &mut Environment<'_>) {
        let charts: BTreeMap<String, Value> =
            self.0.into_iter().map(|(name, svg)| (name, Value::from_safe_string(svg))).collect();
        environment.add_function("chart", move |name: String| charts.get(&name).cloned().unwrap_or(Value::from(())));
    }
}

/// Notes what was drawn under a name, if anything was.
fn add<const N: usize>(charts: &mut BTreeMap<String, String>, name: String, drawn: [Option<String>; N]) {
    let drawn: Vec<_> = drawn.into_iter().flatten().collect();
    if !drawn.is_empty() {
        charts.insert(name, drawn.join("\n"));
    }
}
