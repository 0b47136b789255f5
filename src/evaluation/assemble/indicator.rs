//! Indicators and KPIs.

use rust_decimal::prelude::ToPrimitive;

use super::super::contract::{
    BaselineValue, Bounds, Change, IndicatorOutcome, Item, Observed, ReportedStatus, ScaleEnds, TargetReference,
    TargetText, TestKind, YearTest,
};
use super::assembly::Assembly;
use super::common::{ids, known_quantity, quantity};
use crate::assess::{Agreement, IndicatorAssessment, Point, Series, is_done};
use crate::model::{
    Direction, LightKey, LinkKind, Number, Progress, Reference, Scale, StateReason, Subject, Target, Test,
};

impl Assembly<'_> {
    pub(super) fn indicator(&self, assessed: &IndicatorAssessment) -> IndicatorOutcome {
        let (indicator, series) = (assessed.indicator, &assessed.series);
        let subject = &assessed.subject;
        let key = LightKey::Own(subject.clone());
        let unit = series.unit();
        let progress = self.facts.progress(subject);
        let reported = progress.and_then(|progress| progress.reported.as_ref()).map(|reported| reported.value);
        // An indicator without a report of its own is reported through its result.
        let is_reported = matches!(subject, Subject::Kpi(_)) || reported.is_some();
        IndicatorOutcome {
            id: indicator.id.to_string(),
            number: self.strategy().number(subject).unwrap_or_default(),
            name: self.text(&indicator.name),
            result: assessed.result.map(|result| result.id.to_string()),
            measure: indicator.measure,
            of: indicator.of.clone(),
            unit: indicator.unit().map(str::to_owned),
            direction: indicator.direction,
            frequency: indicator.frequency,
            of_parts: indicator.of_parts,
            scale: indicator.scale.map(|scale| ends(scale, unit)),
            baseline: indicator.baseline.as_ref().map(|baseline| BaselineValue {
                value: known_quantity(&baseline.value.value, unit),
                year: baseline.year,
            }),
            target: series.target.map(|target| self.target(target, series)),
            value: assessed.tested.map(|point| self.observed(&point)),
            series: series.points.iter().map(|point| self.observed(point)).collect(),
            groups: self.groups(series),
            method: indicator.method.unwrap_or_default(),
            computed: assessed.computed,
            trend: assessed.trend_estimate.trend,
            growth: assessed.trend_estimate.growth,
            years: assessed
                .years
                .iter()
                .map(|year| YearTest {
                    year: year.point.period,
                    value: quantity(year.value.0, unit),
                    holds: year.holds,
                })
                .collect(),
            bounds: assessed
                .bounds
                .and_then(|bounds| Some(Bounds { least: bounds.least.to_f64()?, most: bounds.most.to_f64()? })),
            reported: is_reported.then(|| ReportedStatus::from(reported)),
            reported_about: progress.map(Progress::period),
            agreement: is_reported.then(|| Agreement::of(reported, assessed.computed)),
            responsible: indicator.responsible.iter().filter_map(|id| self.unit(id)).collect(),
            sources: indicator.sources.iter().filter_map(|id| self.source(id)).collect(),
            goals: ids(indicator
                .goals
                .iter()
                .filter(|link| link.kind == LinkKind::Direct)
                .map(|link| &link.goal.value)),
            evidence: self.optional(progress.and_then(|progress| progress.evidence.as_ref())),
            figures: self.figures(progress),
            decision: self.decision(progress),
            reason: self.optional(progress.and_then(|progress| progress.reason.as_ref())),
            next: self.next(progress),
            light: self.light(&key),
            findings: self.findings_behind(&key),
            inputs: self.indicator_inputs(assessed),
            set_by_hand: self.set_by_hand(&key),
            cite: self.cite(indicator.cite.as_ref()),
            at: self.place(indicator.id.span),
        }
    }

    fn target(&self, target: &Target, series: &Series) -> TargetText {
        let unit = series.unit();
        let (test, limit) = match target.test.value {
            Test::AtLeast(limit) => (TestKind::AtLeast, Some(limit)),
            Test::AtMost(limit) => (TestKind::AtMost, Some(limit)),
            Test::Above(reference) => (TestKind::Above, value(reference)),
            Test::Below(reference) => (TestKind::Below, value(reference)),
            Test::Equal(limit) => (TestKind::Equal, Some(limit)),
            Test::Trend(Direction::Increase) => (TestKind::Increase, None),
            Test::Trend(Direction::Decrease) => (TestKind::Decrease, None),
            Test::Trend(Direction::Maintain) => (TestKind::Maintain, None),
            Test::Reached => (TestKind::Reached, None),
        };
        let reference = match target.test.value {
            Test::Above(reference) | Test::Below(reference) => named(reference),
            _ => None,
        };
        TargetText {
            test,
            value: limit.map(|limit| quantity(limit.0, unit)),
            reference,
            by: series.due.moment,
            each_year: target.each_year,
            tolerance: target.tolerance.map(|tolerance| quantity(tolerance.0, unit)),
            words: self.target_words(target, unit),
            text: self.optional(target.text.as_ref()),
        }
    }

    pub(super) fn observed(&self, point: &Point) -> Observed {
        let day = self.facts.question.as_of;
        let Point { observation, period, unit, .. } = *point;
        let base = observation.base.as_ref();
        let measured = observation.measured;
        Observed {
            value: point.value.map(|value| quantity(value.0, unit)),
            about: period,
            measured,
            after_period: measured.map_or(period.last_day(), |measured| measured.first_day()) > day,
            measure: point.measure,
            scale: point.scale.map(|scale| ends(scale, unit)),
            formula: observation.formula.as_ref().map(|formula| formula.value.to_string()),
            changes: observation
                .change
                .iter()
                .map(|change| Change { by: quantity(change.by.value.0, change.unit()), against: change.against })
                .collect(),
            items: observation
                .items
                .iter()
                .map(|item| Item { id: item.id.to_string(), text: self.text(&item.text), counted: is_done(item, day) })
                .collect(),
            part: point.part.map(|part| part.id.to_string()),
            part_name: self.optional(point.part.and_then(|part| part.name.as_ref())),
            n: base.and_then(|base| base.n.as_ref()).map(|n| n.value),
            rate: base.and_then(|base| base.rate.as_ref()).and_then(|rate| known_quantity(rate, Some("percent"))),
            approximate: base.is_some_and(|base| base.approximate),
            comparable: !point.is_break(),
            state: observation.state,
            state_reason: match observation.state_reason {
                Some(StateReason::Standard(reason)) => Some(reason),
                _ => None,
            },
            state_reason_text: match &observation.state_reason {
                Some(StateReason::Own(text)) => Some(self.text(text)),
                _ => None,
            },
            quality: observation.quality,
            source: observation.source.as_ref().and_then(|id| self.source(id)),
            note: self.optional(observation.note.as_ref()),
            cite: self.cite(observation.cite.as_ref()),
            at: self.place(point.place()),
        }
    }
}

fn ends(scale: Scale, unit: Option<&str>) -> ScaleEnds {
    ScaleEnds { min: quantity(scale.min.0, unit), max: quantity(scale.max.0, unit) }
}

const fn value(reference: Reference) -> Option<Number> {
    match reference {
        Reference::Value(limit) => Some(limit),
        _ => None,
    }
}

const fn named(reference: Reference) -> Option<TargetReference> {
    match reference {
        Reference::Value(_) => None,
        Reference::Midpoint => Some(TargetReference::Midpoint),
        Reference::SectorMean => Some(TargetReference::SectorMean),
        Reference::Previous => Some(TargetReference::Previous),
        Reference::Unknown => Some(TargetReference::Unknown),
    }
}
