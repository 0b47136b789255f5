//! What calculation says, line by line of the method: one KPI or result in a strategy of 2021–2023, its observations, and
//! the status or trend that follows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use lmstrat::assess::{Computed, Facts, Question, Trend};
use lmstrat::load::Loaded;
use lmstrat::model::{Basis, Reported, Subject};
use lmstrat::pipeline::load_files;

use Computed::{Achieved, AtTheLimit, Missed, NoBaseline, NoReference, NoTarget, NoValue, UnderWay, UnitMismatch};
use Trend::{Improving, Stable, Unknown, Worsening};

const ABOUT: &str = "strategy: {id: s, title: S, institution: I, period: {from: 2021, to: 2023}}";

/// What is computed of the KPI `k`, or of the result `r`, on a day.
fn with<T>(plan: &str, evidence: &str, as_of: &str, ask: impl Fn(&Facts) -> T) -> T {
    let loaded = read(plan, evidence);
    let Some(strategy) = &loaded.strategy else { panic!("{plan}\n{evidence}\n{:#?}", loaded.diagnostics) };
    let links = strategy.links(strategy.links_in_force()).unwrap();
    let as_of = as_of.parse().unwrap();
    ask(&Facts::of(strategy, Question { as_of, data_until: strategy.data_until(), basis: Basis::Computed, links }))
}

fn read(plan: &str, evidence: &str) -> Loaded {
    load_files(vec![("s.yaml".to_owned(), format!("{ABOUT}\n{plan}\n{evidence}\n").into_bytes())])
}

fn kpi<T>(fields: &str, observations: &[&str], as_of: &str, ask: impl Fn(&Facts, &Subject) -> T) -> T {
    let rows: String = observations.iter().map(|row| format!("  - {{indicator: k, {row}}}\n")).collect();
    let evidence = if rows.is_empty() { String::new() } else { format!("year: 2023\nobservations:\n{rows}") };
    let subject = "kpi/k".parse().unwrap();
    with(&format!("kpis: [{{id: k, name: K, {fields}}}]"), &evidence, as_of, |facts| ask(facts, &subject))
}

fn computed(fields: &str, observations: &[&str], as_of: &str) -> Computed {
    kpi(fields, observations, as_of, |facts, subject| facts.computed(subject).unwrap())
}

fn trend(fields: &str, observations: &[&str]) -> Trend {
    kpi(fields, observations, "2023-12-31", |facts, subject| facts.indicator(subject).unwrap().trend_estimate.trend)
}

/// Rows of what the KPI is, what was observed, and the status at the end of the period.
fn statuses(rows: &[(&str, &[&str], Computed)]) {
    for (fields, observations, expected) in rows {
        let found = computed(fields, observations, "2023-12-31");
        assert_eq!(found, *expected, "{fields} {observations:?}");
    }
}

#[test]
fn the_first_line_of_the_table_that_applies_is_the_status() {
    statuses(&[
        ("unit: percent", &["value: 50"], NoTarget),
        ("unit: percent, target: {at_least: 60}", &[], NoValue),
        ("unit: percent, target: {at_least: 60}", &["value: unknown"], NoValue),
        ("measure: share, target: {at_least: 60}", &["value: 3.5, measure: score"], UnitMismatch),
        ("unit: percent, target: {at_least: 60}", &["value: 70, unit: persons"], UnitMismatch),
        ("target: {trend: increase}", &["value: 70"], NoBaseline),
        ("target: {above: previous}", &["value: 70"], NoBaseline),
        ("target: {above: unknown}", &["value: 70"], NoReference),
        ("target: {above: sector-mean}", &["value: 70"], NoReference),
        ("target: {above: midpoint}", &["value: 3.5"], NoReference),
        ("target: {at_least: 60}", &["value: 60"], AtTheLimit),
        ("target: {at_least: 60}", &["value: 75"], Achieved),
        ("target: {at_least: 60}", &["value: 45"], Missed),
        ("target: {at_least: 60, by: 2024}", &["value: 45"], UnderWay),
    ]);
}

#[test]
fn each_test_holds_on_its_side() {
    statuses(&[
        ("target: {at_least: 60}", &["value: 59.9"], Missed),
        ("target: {at_most: 20}", &["value: 17"], Achieved),
        ("target: {at_most: 20}", &["value: 20.1"], Missed),
        ("target: {above: 60}", &["value: 61"], Achieved),
        ("target: {below: 10}", &["value: 9"], Achieved),
        ("target: {equal: 100}", &["value: 100.0"], Achieved),
        ("target: {equal: 100}", &["value: 99.9"], Missed),
        ("target: {equal: 100}", &["value: 100.1"], Missed),
        ("measure: milestone, target: {reached: true}", &["value: 1"], Achieved),
        ("measure: milestone, target: {reached: true}", &["value: 0"], Missed),
        ("scale: {min: 1, max: 5}, target: {above: midpoint}", &["value: 3.5"], Achieved),
        ("scale: {min: 1, max: 5}, target: {above: midpoint}", &["value: 2.5"], Missed),
        ("target: {above: previous}", &["value: 40, about: 2022", "value: 41.0"], Achieved),
        ("target: {below: previous}", &["value: 40, about: 2022", "value: 41.0"], Missed),
        ("target: {trend: increase}, baseline: {value: 40}", &["value: 41"], Achieved),
        ("target: {trend: decrease}, baseline: {value: 40}", &["value: 41"], Missed),
        ("target: {trend: maintain}, baseline: {value: 40}", &["value: 40.0"], Achieved),
        ("target: {trend: maintain}, baseline: {value: 40}", &["value: 41"], Missed),
    ]);
}

#[test]
fn a_value_exactly_on_a_threshold_is_at_the_limit_and_fails_a_strict_test() {
    statuses(&[
        ("target: {at_least: 60}", &["value: 60.0"], AtTheLimit),
        ("target: {at_most: 10}", &["value: 10"], AtTheLimit),
        ("target: {above: 60}", &["value: 60"], Missed),
        ("target: {below: 10}", &["value: 10"], Missed),
        ("target: {above: previous}", &["value: 40, about: 2022", "value: 40"], Missed),
        ("scale: {min: 1, max: 5}, target: {above: midpoint}", &["value: 3"], Missed),
        ("target: {trend: increase}, baseline: {value: 40}", &["value: 40"], Missed),
        ("target: {trend: decrease}, baseline: {value: 40}", &["value: 40"], Missed),
    ]);
}

#[test]
fn at_the_limit_means_within_half_a_unit_of_the_last_printed_digit() {
    statuses(&[
        ("target: {at_most: 10.5}", &["value: 10"], AtTheLimit),
        ("target: {at_most: 10.6}", &["value: 10"], Achieved),
        ("target: {at_most: 10.05}", &["value: 10.0"], AtTheLimit),
        ("target: {at_most: 10.06}", &["value: 10.0"], Achieved),
        // The test must hold as printed.
        ("target: {at_most: 9.9}", &["value: 10"], Missed),
        // Counts and milestones are exact.
        ("measure: count, target: {at_least: 12}", &["value: 12"], Achieved),
        ("measure: milestone, target: {at_least: 1}", &["value: 1"], Achieved),
    ]);
}

#[test]
fn zero_and_negative_numbers_are_numbers() {
    statuses(&[
        ("measure: count, target: {at_most: 0}", &["value: 0"], Achieved),
        ("measure: count, target: {at_most: 0}", &["value: 1"], Missed),
        ("target: {at_least: 0}", &["value: -0.5"], Missed),
        ("target: {above: 0}", &["value: 0"], Missed),
        ("target: {at_least: -5}", &["value: -3"], Achieved),
        ("target: {at_most: -5}", &["value: -3"], Missed),
        ("target: {trend: increase}, baseline: {value: 0}", &["value: 0.1"], Achieved),
        ("target: {trend: increase}, baseline: {value: 0}", &["value: 0"], Missed),
        ("target: {trend: decrease}, baseline: {value: -2}", &["value: -3"], Achieved),
        // A baseline that is equal to the target is no reason for a false success.
        ("target: {at_least: 60}, baseline: {value: 60}", &["value: 59"], Missed),
    ]);
}

#[test]
fn the_latest_value_about_the_period_counts() {
    statuses(&[
        ("target: {at_least: 60}", &["value: 70, about: 2022", "value: 50"], Missed),
        ("target: {at_least: 60}", &["value: 50", "value: 70, about: 2022"], Missed),
        ("target: {at_least: 60}", &["value: 70, about: 2021"], Achieved),
        ("target: {at_least: 60}", &["value: 70, about: 2022", "value: unknown"], Achieved),
        // About the time before the strategy, or after the day that is asked for.
        ("target: {at_least: 60}", &["value: 70, about: 2019"], NoValue),
        ("target: {at_least: 60}", &["value: 70, about: 2024"], NoValue),
        // A survey held afterwards, about a year that began in the period.
        ("target: {at_least: 60}", &["value: 70, about: {from: 2023-07, to: 2024-07}, measured: 2024-07"], Achieved),
        // An earlier value of another kind does not stand in the way, and a later one is not skipped.
        ("unit: percent, target: {at_least: 60}", &["value: 3, unit: points, about: 2022", "value: 70"], Achieved),
        ("unit: percent, target: {at_least: 60}", &["value: 70, about: 2022", "value: 3, unit: points"], UnitMismatch),
        // Percentage points are no percentage.
        ("unit: percent, target: {at_least: 60}", &["value: 70, unit: percentage-points"], UnitMismatch),
    ]);
}

#[test]
fn a_target_is_missed_from_the_day_on_which_it_is_due() {
    let due_in_june = "target: {at_least: 60, by: 2022-06}";
    for (as_of, expected) in [("2022-06-29", UnderWay), ("2022-06-30", Missed), ("2023-12-31", Missed)] {
        assert_eq!(computed(due_in_june, &["value: 50, about: 2021"], as_of), expected, "{as_of}");
    }
    assert_eq!(computed("target: {at_least: 60}", &["value: 50, about: 2021"], "2023-12-30"), UnderWay);
    assert_eq!(computed("target: {at_least: 60}", &["value: 70, about: 2021"], "2021-12-31"), Achieved);
}

#[test]
fn a_change_needs_something_that_it_can_be_held_against() {
    statuses(&[
        ("target: {trend: decrease}", &["change: [{by: -43, unit: percent, against: 2019}]"], Achieved),
        ("target: {trend: decrease}", &["change: [{by: 3, unit: percent, against: 2019}]"], Missed),
        ("target: {trend: decrease}", &["change: [{by: 0, unit: percent, against: 2019}]"], Missed),
        ("target: {trend: increase}, baseline: {value: unknown}", &["value: 5"], NoBaseline),
        // A change says nothing of a level; the last level that is known does.
        ("target: {at_most: 20}", &["change: [{by: -43, unit: percent, against: 2019}]"], NoValue),
        ("target: {at_most: 20}", &["value: 17, about: 2022", "change: [{by: -1, against: 2022}]"], Achieved),
        // The baseline is what came before the first value.
        ("target: {above: previous}, baseline: {value: 38}", &["value: 41.0"], Achieved),
        // After a break, what came before cannot be compared.
        ("target: {trend: increase}, baseline: {value: 40}", &["value: 41, comparable: false"], NoBaseline),
        (
            "target: {trend: increase}, baseline: {value: 40}",
            &["value: 41, about: 2022, comparable: false", "value: 42"],
            NoBaseline,
        ),
        ("target: {above: previous}", &["value: 40, about: 2022", "value: 41, comparable: false"], NoBaseline),
        (
            "target: {above: previous}",
            &["value: 40, about: 2021", "value: 30, about: 2022, comparable: false", "value: 35.0"],
            Achieved,
        ),
        ("target: {at_least: 40}", &["value: 41, comparable: false"], Achieved),
    ]);
}

#[test]
fn a_target_per_year_is_tested_in_each_and_the_last_decides() {
    let years = |observations: &[&str]| {
        kpi("unit: percent, target: {at_most: 10, each_year: true}", observations, "2023-12-31", |facts, subject| {
            let assessed = facts.indicator(subject).unwrap();
            (assessed.computed, assessed.years.iter().map(|year| year.holds).collect::<Vec<_>>())
        })
    };
    assert_eq!(
        years(&["value: 6, about: 2021", "value: 11, about: 2022", "value: 10"]),
        (AtTheLimit, vec![true, false, true])
    );
    assert_eq!(years(&["value: 6, about: 2022", "value: 12"]), (Missed, vec![true, false]));
    // A gap, a year in another unit and a year before the strategy are no years of the target.
    assert_eq!(years(&["value: 6, about: 2021", "value: unknown, about: 2022", "value: 7"]), (Achieved, vec![true; 2]));
    assert_eq!(years(&["value: 40, about: 2022, unit: persons", "value: 7"]), (Achieved, vec![true]));
    assert_eq!(years(&["value: 40, about: 2020", "value: 7"]), (Achieved, vec![true]));
}

#[test]
fn a_revised_target_counts_from_its_own_day() {
    let revised = "targets: [{at_least: 60, from: 2021}, {at_least: 50, from: 2022-06-01}]";
    assert_eq!(computed(revised, &["value: 55, about: 2021"], "2021-12-31"), UnderWay);
    assert_eq!(computed(revised, &["value: 55, about: 2021"], "2023-12-31"), Achieved);
    // Its direction is the one that is wished.
    assert_eq!(trend(revised, &["value: 55, about: 2021", "value: 58"]), Improving);
}

#[test]
fn a_composite_is_as_good_as_its_worst_part_and_open_where_a_part_is_not_measured() {
    let parts = "parts: [clients, partners], target: {at_least: 80}";
    statuses(&[
        (parts, &["part: clients, value: 85", "part: partners, value: 90"], Achieved),
        (parts, &["part: clients, value: 85", "part: partners, value: 70"], Missed),
        (parts, &["part: clients, value: 70"], Missed),
        (parts, &["part: clients, value: 85"], NoValue),
        (parts, &[], NoValue),
    ]);
    // Two parts are no course.
    assert_eq!(trend(parts, &["part: clients, value: 85", "part: partners, value: 90"]), Unknown);
}

#[test]
fn items_that_are_done_are_counted_and_plans_are_not() {
    let items =
        "items: [{id: a, text: A, done: 2022}, {id: b, text: B, done: unknown}, {id: c, text: C, planned: 2024}]";
    statuses(&[
        ("measure: count, target: {at_least: 2}", &[items], Achieved),
        ("measure: count, target: {at_least: 3}", &[items], Missed),
    ]);
}

#[test]
fn a_trend_is_read_from_the_first_and_the_last_comparable_value() {
    for (fields, observations, expected) in [
        ("direction: increase", &["value: 50, about: 2021", "value: 60"][..], Improving),
        ("direction: decrease", &["value: 50, about: 2021", "value: 60"], Worsening),
        ("direction: maintain", &["value: 50, about: 2021", "value: 60"], Worsening),
        // A tenth of a per cent a year is the bound, and a gap stretches the time.
        ("direction: increase", &["value: 1000, about: 2021", "value: 1002"], Stable),
        ("direction: increase", &["value: 1000, about: 2022", "value: 1002"], Improving),
        ("direction: increase", &["value: 50, about: 2021", "value: 70, about: 2022", "value: 45"], Worsening),
        // One value, two of one year, nothing wished, another unit, a break: unknown.
        ("direction: increase", &["value: 50"], Unknown),
        ("direction: increase", &["value: 50", "value: 60, state: revised"], Unknown),
        ("unit: percent", &["value: 50, about: 2021", "value: 60"], Unknown),
        ("unit: percent, direction: increase", &["value: 50, about: 2021", "value: 60, unit: persons"], Unknown),
        ("direction: increase", &["value: 50, about: 2021", "value: 60, comparable: false"], Unknown),
        (
            "direction: increase",
            &["value: 90, about: 2021", "value: 50, about: 2022, comparable: false", "value: 60"],
            Improving,
        ),
        // From zero or below, the sign of the difference decides, however small.
        ("direction: decrease", &["value: 0, about: 2021", "value: 0.05"], Worsening),
        ("direction: increase", &["value: -5, about: 2021", "value: -3"], Improving),
        ("direction: increase", &["value: 0, about: 2021", "value: 0"], Stable),
        // A baseline is a first value, and a published change is two.
        ("direction: increase, baseline: {value: 40, year: 2019}", &["value: 50"], Improving),
        ("target: {trend: decrease}", &["change: [{by: -43, unit: percent, against: 2019}]"], Improving),
        ("target: {trend: decrease}", &["change: [{by: -0.1, unit: million-eur, against: 2019}]"], Improving),
        ("target: {trend: decrease}", &["change: [{by: 0, unit: million-eur, against: 2019}]"], Stable),
        // The direction of a target will do.
        ("target: {at_most: 10}", &["value: 6, about: 2021", "value: 9"], Worsening),
    ] {
        assert_eq!(trend(fields, observations), expected, "{fields} {observations:?}");
    }
}

#[test]
fn a_text_in_the_place_of_a_number_is_refused() {
    for value in ["\"90,83\"", "n/a", "nd", "90 %", "{value: 90,83}"] {
        let loaded =
            read("kpis: [{id: k, name: K}]", &format!("year: 2023\nobservations: [{{indicator: k, value: {value}}}]"));
        assert!(loaded.strategy.is_none() && !loaded.diagnostics.is_empty(), "{value}");
    }
}

/// The status of a result with some fields and a report, on a day.
fn result(fields: &str, report: &str, as_of: &str) -> Computed {
    let evidence = format!("year: 2023\nprogress: [{{result: r, {report}}}]");
    let plan = format!("results: [{{id: r, name: R, {fields}}}]");
    with(&plan, &evidence, as_of, |facts| facts.computed(&"result/r".parse().unwrap()).unwrap())
}

#[test]
fn a_deliverable_is_there_or_not_when_it_is_due() {
    let due_in_june = "deliverable: D, due: 2023-06";
    for (fields, report, as_of, expected) in [
        (due_in_june, "delivered: {what: D, date: 2023-06-30}", "2023-06-30", Achieved),
        (due_in_june, "delivered: {what: D, date: 2023-09}", "2023-06-30", Missed),
        (due_in_june, "delivered: {what: D, date: 2023-09}", "2023-12-31", Achieved),
        (due_in_june, "delivered: {what: D, date: unknown}", "2023-12-31", NoValue),
        (due_in_june, "reported: achieved", "2023-06-30", Missed),
        (due_in_june, "reported: in-progress", "2023-06-29", NoValue),
        ("deliverable: D", "reported: achieved", "2023-12-31", Missed),
        ("level: output", "reported: achieved", "2023-12-31", NoTarget),
    ] {
        assert_eq!(result(fields, report, as_of), expected, "{fields} {report} {as_of}");
    }
}

#[test]
fn a_target_without_a_date_is_due_with_its_result() {
    let plan = |target: &str| {
        format!("results: [{{id: r, name: R, due: 2022, indicators: [{{id: i, name: I, target: {target}}}]}}]")
    };
    let evidence = "year: 2022\nobservations: [{indicator: i, value: 50}]";
    let result = "result/r".parse().unwrap();
    for (target, as_of, expected, is_due) in [
        ("{at_least: 60}", "2022-06-30", UnderWay, false),
        ("{at_least: 60}", "2022-12-31", Missed, true),
        // Its own date comes first, and what it misses its result misses.
        ("{at_least: 60, by: 2023}", "2022-12-31", UnderWay, true),
        ("{at_least: 60, by: 2022-03}", "2022-06-30", Missed, true),
    ] {
        let found =
            with(&plan(target), evidence, as_of, |facts| (facts.computed(&result).unwrap(), facts.is_due(&result)));
        assert_eq!(found, (expected, is_due), "{target} {as_of}");
    }
}

#[test]
fn values_of_groups_are_no_part_of_the_total() {
    let plan = "\
groupings: [{id: sex, name: Sex, groups: [{id: women, name: Women}]}]
kpis: [{id: k, name: K, direction: increase, target: {at_least: 60}}]";
    let evidence = "\
year: 2023
observations: [{indicator: k, value: 50}, {indicator: k, value: 40, about: 2022, group: {sex: women}}, {indicator: k, value: 70, group: {sex: women}}]";
    with(plan, evidence, "2023-12-31", |facts| {
        let assessed = facts.indicator(&"kpi/k".parse().unwrap()).unwrap();
        assert_eq!((assessed.computed, assessed.trend_estimate.trend), (Missed, Unknown));
        assert_eq!((assessed.series.points.len(), assessed.series.of_groups.len()), (1, 2));
    });
}

#[test]
fn what_ends_after_the_last_day_of_the_data_does_not_count() {
    let status = |evaluation: &str| {
        let plan = format!(
            "evaluation: {{as_of: 2023-12-31{evaluation}}}\nkpis: [{{id: k, name: K, target: {{at_least: 60}}}}]"
        );
        let evidence = "observations: [{indicator: k, value: 50, about: 2022}, {indicator: k, value: 70, about: {from: 2023-07, to: 2024-07}}]";
        with(&plan, evidence, "2023-12-31", |facts| facts.computed(&"kpi/k".parse().unwrap()).unwrap())
    };
    assert_eq!(status(", data_until: 2024-07"), Achieved);
    assert_eq!(status(", data_until: 2024-06"), Missed);
    // Without such a day a value counts once its period has begun.
    assert_eq!(status(""), Achieved);
}

#[test]
fn an_indicator_may_have_a_report_of_its_own() {
    let plan = "results: [{id: r, name: R, indicators: [{id: i, name: I}, {id: j, name: J}]}]";
    let evidence =
        "progress: [{result: r, about: 2022, reported: achieved}, {indicator: i, about: 2023, reported: behind}]";
    with(plan, evidence, "2023-12-31", |facts| {
        let reported = |subject: &str| facts.reported(&subject.parse().unwrap());
        assert_eq!(reported("indicator/i"), Some(Reported::Behind));
        assert_eq!(reported("indicator/j"), Some(Reported::Achieved));
    });
    // A report counts once the time that it speaks of has begun.
    with(plan, evidence, "2022-12-31", |facts| {
        assert_eq!(facts.reported(&"indicator/i".parse().unwrap()), Some(Reported::Achieved));
    });
}

/// Measured by the fiscal year: the value of a year is there when that begins.
#[test]
fn a_fiscal_year_is_due_on_its_last_day() {
    let plan = "kpis: [{id: k, name: K, target: {at_least: 60, by: 2022}}]";
    let text = format!("{}\n{plan}\n", ABOUT.replace("institution", "year_begins: 10, institution"));
    let loaded = load_files(vec![("s.yaml".to_owned(), text.into_bytes())]);
    let strategy = loaded.strategy.unwrap();
    let links = strategy.links(strategy.links_in_force()).unwrap();
    let question = Question { as_of: strategy.as_of(), data_until: None, basis: Basis::Computed, links };
    let facts = Facts::of(&strategy, question);
    assert_eq!(facts.due(&"kpi/k".parse().unwrap()).day().to_string(), "2022-09-30");
    assert_eq!(facts.question.as_of.to_string(), "2023-09-30");
}
