//! What there is to point at, by kind and id.

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluation::Evaluation;
use crate::evaluation::contract::{IndicatorOutcome, Light, Localised};
use crate::render::anchor::anchor;

/// Something that the report names and links to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Subject {
    /// `goal/leadership`.
    pub reference: String,
    /// `goal`.
    pub kind: String,
    /// `leadership`.
    pub id: String,
    /// Where it stands in the report; none where it has no place of its own.
    pub anchor: Option<String>,
    /// The number that readers see.
    pub number: Option<String>,
    /// Its name; none where nobody knows it.
    pub name: Option<Localised>,
    /// For an indicator, the name of the result that it measures.
    pub parent: Option<Localised>,
    /// Its own light.
    pub light: Option<Light>,
}

/// Every subject of an evaluation.
#[derive(Debug)]
pub struct Subjects(Vec<Subject>);

impl Subjects {
    pub(in crate::render) fn of(evaluation: &Evaluation) -> Self {
        let goals =
            evaluation.goals.iter().map(|goal| Subject::new("goal", &goal.id, &goal.name).numbered(&goal.number));
        let results = evaluation
            .results
            .iter()
            .map(|result| Subject::new("result", &result.id, &result.name).numbered(&result.number).lit(result.light));
        let indicators = evaluation.indicators.iter().map(|indicator| Subject {
            parent: parent(evaluation, indicator),
            ..Subject::new("indicator", &indicator.id, &indicator.name).numbered(&indicator.number).lit(indicator.light)
        });
        let kpis = evaluation
            .kpis
            .iter()
            .map(|kpi| Subject::new("kpi", &kpi.id, &kpi.name).numbered(&kpi.number).lit(kpi.light));
        let priorities = evaluation.priorities.iter();
        let priorities = priorities.map(|one| Subject::new("priority", &one.id, &one.name).numbered(&one.number));
        let documents = evaluation.documents.iter().map(|document| {
            Subject::new("document", &document.id, document.abbreviation.as_ref().unwrap_or(&document.title))
        });
        let surveys = evaluation.surveys.iter().map(|survey| Subject::new("survey", &survey.id, &survey.title));
        let recommendations = evaluation.recommendations.iter();
        let recommendations = recommendations.map(|one| Subject::new("recommendation", &one.id, &one.text));
        let mut subjects: Vec<_> = goals.chain(results).chain(indicators).chain(kpis).collect();
        subjects.extend(priorities.chain(documents).chain(surveys).chain(recommendations));

        subjects.extend(evaluation.values.iter().map(|one| Subject::without_place("value", &one.id, &one.name)));
        subjects.extend(evaluation.trends.iter().map(|one| Subject::without_place("trend", &one.id, &one.name)));
        subjects.extend(evaluation.factors.iter().map(|one| Subject::without_place("factor", &one.id, &one.name)));
        subjects.extend(evaluation.promises.iter().map(|one| Subject::without_place("promise", &one.id, &one.text)));
        let environment = evaluation.environment.iter();
        subjects.extend(environment.map(|one| Subject::without_place("environment_factor", &one.id, &one.text)));
        Self(subjects)
    }

    pub(in crate::render) fn iter(&self) -> impl Iterator<Item = &Subject> {
        self.0.iter()
    }

    /// What nobody knows by name: it is shown as it was written, and leads nowhere.
    pub(in crate::render) fn unknown(reference: &str) -> Subject {
        let (kind, id) = reference.split_once('/').unwrap_or((reference, ""));
        Subject {
            reference: reference.to_owned(),
            kind: kind.to_owned(),
            id: id.to_owned(),
            anchor: None,
            number: None,
            name: None,
            parent: None,
            light: None,
        }
    }
}

impl Subject {
    fn new(kind: &str, id: &str, name: &Localised) -> Self {
        let name = Some(name.clone());
        Self { anchor: Some(anchor(kind, id)), name, ..Subjects::unknown(&format!("{kind}/{id}")) }
    }

    /// One without a place of its own in the report, which names it in a list or a row.
    fn without_place(kind: &str, id: &str, name: &Localised) -> Self {
        Self { anchor: None, ..Self::new(kind, id, name) }
    }

    fn numbered(self, number: &str) -> Self {
        Self { number: Some(number.to_owned()), ..self }
    }

    fn lit(self, light: Light) -> Self {
        Self { light: Some(light), ..self }
    }
}

fn parent(evaluation: &Evaluation, indicator: &IndicatorOutcome) -> Option<Localised> {
    let id = indicator.result.as_ref()?;
    evaluation.results.iter().find(|result| result.id == *id).map(|result| result.name.clone())
}
