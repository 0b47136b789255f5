//! The drawings of a report.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use lmstrat::evaluation::Evaluation;
use lmstrat::locale::Language;
use lmstrat::render::chart::Charts;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

use super::{evaluation, every, text};

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The drawings of a name, an element a line.
fn drawn(evaluation: &Evaluation, name: &str) -> Option<String> {
    Charts::of(evaluation, Language::En).get(name).map(|svg| svg.replace("><", ">\n<"))
}

/// The evaluation with something in every field, a part of it changed.
fn changed(pointer: &str, change: Value) -> Evaluation {
    let mut value: Value = serde_json::from_str(&text("full")).unwrap();
    let part = value.pointer_mut(pointer).unwrap();
    match (part, change) {
        (Value::Object(fields), Value::Object(changes)) => fields.extend(changes),
        (part, change) => *part = change,
    }
    serde_json::from_value(value).unwrap()
}

fn quantity(value: f64, unit: &str) -> Value {
    json!({"value": value, "printed": value.to_string(), "unit": unit})
}

/// What was observed about a year: a value, or what else is given.
fn observed(about: &str, fields: Value) -> Value {
    let mut observed = json!({
        "value": null, "about": about, "measured": null, "after_period": false, "measure": null, "scale": null, "formula": null,
        "changes": [], "items": [], "part": null, "n": null, "rate": null, "approximate": false, "comparable": true,
        "source": null, "note": null, "cite": null, "at": {"file": "a.yaml", "line": 1, "column": 1},
    });
    if let (Value::Object(observed), Value::Object(fields)) = (&mut observed, fields) {
        observed.extend(fields);
    }
    observed
}

/// The drawings of the first KPI, an engagement of at least 60 per cent, with such a series.
fn engagement(mut fields: Value, series: Vec<Value>) -> Option<String> {
    fields["value"] = series.last().cloned().unwrap_or_default();
    fields["series"] = Value::Array(series);
    drawn(&changed("/kpis/0", fields), "indicator/engagement")
}

fn share(value: f64) -> Value {
    json!({"value": quantity(value, "percent")})
}

#[test]
fn every_drawing_has_a_name_and_a_description() {
    for (name, text) in every(super::html) {
        let page = Html::parse_document(&text);
        for drawing in all(&page, "svg.chart") {
            // The map has links, which an image hides.
            let role = if drawing.select(&Selector::parse("a").unwrap()).next().is_some() { "group" } else { "img" };
            assert_eq!(drawing.attr("role"), Some(role), "{name}");
            for element in ["title", "desc"] {
                let text = drawing.select(&Selector::parse(element).unwrap()).next().unwrap();
                assert!(text.text().any(|text| !text.trim().is_empty()), "{name}");
            }
        }
    }
}

#[test]
fn the_numbers_of_a_survey_stand_in_a_table_beside_the_picture() {
    for (name, text) in every(super::html) {
        let page = Html::parse_document(&text);
        for beside in all(&page, ".pictured:has(.charts)") {
            assert!(beside.select(&Selector::parse("table").unwrap()).next().is_some(), "{name}");
        }
    }
}

#[test]
fn the_map_is_drawn_wide_and_narrow() {
    let page = Html::parse_document(&super::html(&evaluation("full"), Language::Lv));
    assert_eq!(all(&page, "svg.map.wide").len(), 1);
    assert_eq!(all(&page, "svg.map.narrow").len(), 1);
    let map = drawn(&evaluation("full"), "map").unwrap();
    insta::assert_snapshot!(map.split("<svg").nth(2).unwrap());
    assert_eq!(drawn(&evaluation("minimal"), "map"), None);
}

#[test]
fn a_value_stands_against_its_target() {
    insta::assert_snapshot!(engagement(json!({}), vec![observed("2022", share(90.83))]).unwrap());
}

#[test]
fn years_that_fail_have_another_shape() {
    let svg = drawn(&evaluation("full"), "indicator/staff-turnover").unwrap();
    insta::assert_snapshot!(svg);
}

#[test]
fn a_published_change_is_shown_as_such() {
    let change = json!({"changes": [{"by": quantity(-43.0, "percent"), "against": "2019"},
        {"by": quantity(-1.7, "thousand-eur"), "against": "2019"}]});
    let fields = json!({"target": null, "direction": "decrease", "bounds": null});
    insta::assert_snapshot!(engagement(fields, vec![observed("2023", change)]).unwrap());
}

#[test]
fn without_numbers_there_is_no_drawing() {
    let count = json!({"value": quantity(12.0, "items")});
    for (fields, series) in [
        (json!({}), vec![]),
        (json!({}), vec![observed("2022", json!({}))]),
        (json!({"target": null, "measure": "count"}), vec![observed("2023", count.clone())]),
        // A count is never held against a share.
        (json!({"bounds": null}), vec![observed("2023", count)]),
    ] {
        assert_eq!(engagement(fields.clone(), series), None, "{fields}");
    }
}

#[test]
fn a_mean_in_place_of_a_share_is_striped_between_its_bounds() {
    let score = json!({"value": quantity(3.5, "points")});
    let svg = engagement(json!({"bounds": {"least": 25.0, "most": 83.3}}), vec![observed("2022", score)]).unwrap();
    assert!(svg.contains("25% to 83.3%") && svg.contains("stripes") && !svg.contains("class=\"bar\""), "{svg}");
}

#[test]
fn a_lost_part_is_striped_and_never_zero() {
    let part = |part: &str, value: Value| observed("2023", json!({"part": part, "value": value}));
    let series = vec![part("clients", Value::Null), part("partners", quantity(89.0, "percent"))];
    let svg = engagement(json!({"bounds": null}), series).unwrap();
    assert_eq!(svg.matches("class=\"bar\"").count(), 1);
    assert!(svg.contains("clients, 2023") && svg.contains(">unknown<") && svg.contains("stripes"), "{svg}");
}

#[test]
fn a_break_and_a_lost_year_interrupt_the_line() {
    let series = vec![
        observed("2020", share(50.0)),
        observed("2021", json!({})),
        observed("2022", share(60.0)),
        observed("2023", json!({"value": quantity(70.0, "percent"), "comparable": false})),
    ];
    let svg = engagement(json!({}), series).unwrap();
    assert_eq!(svg.matches("class=\"gap\"").count(), 1);
    assert_eq!(svg.matches("class=\"line-1\"").count(), 0);
    assert!(svg.contains(">?<"), "{svg}");
}

fn answer(name: &str, percent: Option<f64>) -> Value {
    let percent = percent.map_or(Value::Null, |percent| quantity(percent, "percent"));
    json!({"text": {"en": name}, "percent": percent, "computed": false, "count": null, "note": null})
}

/// A question of the survey with such answers.
fn question(chart: &str, answers: Vec<Value>) -> Option<String> {
    let fields = json!({"chart": chart, "answers": answers, "statements": []});
    drawn(&changed("/surveys/0/questions/0", fields), "survey/values-2024/relevant")
}

#[test]
fn answers_are_drawn_as_the_file_asks() {
    let answers = vec![answer("Both sides", Some(51.0)), answer("The ministry", Some(33.5)), answer("Others", None)];
    for chart in ["donut", "bar", "stacked"] {
        insta::assert_snapshot!(format!("answers_{chart}"), question(chart, answers.clone()).unwrap());
    }
}

#[test]
fn shares_of_no_whole_are_bars_and_nothing_known_is_nothing_drawn() {
    let svg = question("donut", vec![answer("a", Some(91.0)), answer("b", Some(93.0))]).unwrap();
    assert!(svg.contains("class=\"chart bars\""), "{svg}");
    assert_eq!(question("stacked", vec![answer("a", None)]).filter(|svg| svg.contains("stacked")), None);
    assert_eq!(question("bar", vec![]), None);
}

/// Checks that a drawing has only numbers in it, and that nothing leaves its frame.
fn keep_to_the_frame(svg: &str) -> Result<(), TestCaseError> {
    prop_assert!(!svg.contains("NaN") && !svg.contains("inf\"") && !svg.contains("«"), "{svg}");
    let page = Html::parse_fragment(svg);
    for drawing in all(&page, "svg") {
        let width: f64 = drawing.attr("width").unwrap().parse().unwrap();
        let height: f64 = drawing.attr("height").unwrap().parse().unwrap();
        for element in drawing.select(&Selector::parse("rect, circle").unwrap()) {
            let number = |name| element.attr(name).map_or(0.0, |value| value.parse::<f64>().unwrap());
            let radius = number("r");
            let (left, top) = (number("x") + number("cx") - radius, number("y") + number("cy") - radius);
            let (right, bottom) = (left + number("width") + 2.0 * radius, top + number("height") + 2.0 * radius);
            // A mark at the end of an axis may reach out by its half.
            prop_assert!(left >= -6.0 && right <= width + 6.0, "{svg}");
            prop_assert!(top >= -6.0 && bottom <= height + 6.0, "{svg}");
        }
        for bar in drawing.select(&Selector::parse("rect.bar, rect.unknown, rect.tolerance, rect.period").unwrap()) {
            let number = |name| bar.attr(name).unwrap().parse::<f64>().unwrap();
            prop_assert!(number("x") >= 0.0 && number("x") + number("width") <= width + 0.01, "{svg}");
        }
    }
    Ok(())
}

/// Numbers that a strategy may hold, the largest and the smallest of them included.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(100.0), -1e6..1e6, 0.0..100.0, Just(7.9e28), Just(-1e-28)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_indicator_leaves_its_frame(
        values in prop::collection::vec(value(), 1..6),
        target in value(),
        tolerance in prop::option::of(0.0..1e4),
        baseline in prop::option::of(value()),
        test in prop::sample::select(vec!["at_least", "at_most", "above", "below", "equal"]),
    ) {
        let years = (2018..).map(|year: i32| year.to_string());
        let series: Vec<_> = years.zip(values).map(|(year, value)| observed(&year, share(value))).collect();
        let fields = json!({
            "target": {"test": test, "value": quantity(target, "percent"), "reference": null, "by": "2023-12-31",
                "each_year": false, "tolerance": tolerance.map(|by| quantity(by, "percentage-points")),
                "words": {"en": "the target"}, "text": null},
            "baseline": {"value": baseline.map(|value| quantity(value, "percent")), "year": "2019"},
        });
        if let Some(svg) = engagement(fields, series) {
            keep_to_the_frame(&svg)?;
        }
    }

    #[test]
    fn no_answer_leaves_its_frame(
        shares in prop::collection::vec(prop::option::of(value()), 0..8),
        chart in prop::sample::select(vec!["donut", "bar", "stacked"]),
    ) {
        let answers = shares.iter().enumerate().map(|(index, share)| answer(&format!("answer {index}"), *share)).collect();
        if let Some(svg) = question(chart, answers) {
            keep_to_the_frame(&svg)?;
        }
    }
}
