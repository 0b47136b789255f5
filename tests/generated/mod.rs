//! Strategies of any size, to see how work grows with it.

use std::fmt::Write;

/// The files of a strategy with so many results: each with an indicator, four yearly values and reports, two sets of links, a
/// goal for every four results, and KPIs, policy documents and judgements in proportion.
pub fn files(results: usize) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("strategy/plan.yaml".to_owned(), plan(results).into_bytes())];
    files.extend((2021..=2024).map(|year| (format!("strategy/{year}.yaml"), evidence(results, year).into_bytes())));
    files
}

const fn goals(results: usize) -> usize {
    results.div_ceil(4)
}

fn plan(results: usize) -> String {
    let goals = goals(results);
    let documents = results.div_ceil(20);
    let kpis = results.div_ceil(8);
    let mut yaml = String::from(
        "strategy: {id: s, title: S, institution: I, period: {from: 2021, to: 2024}, languages: [en]}\n\
         units: [{id: u0, name: Parks, kind: unit}, {id: u1, name: Roads, kind: unit}, {id: u2, name: Schools, kind: unit}]\n\
         sources: [{id: register, name: Register, kind: register}]\n",
    );
    list(&mut yaml, "goals", goals, |n| {
        format!("{{id: g{n}, name: Goal number {n} of the town, relates: [g{}]}}", (n + 1) % goals)
    });
    list(&mut yaml, "results", results, |n| {
        let indicator = format!(
            "{{id: i{n}, name: Share of tasks {n} done, measure: share, unit: percent, sources: [register], \
             baseline: {{value: 40, year: 2020}}, target: {{at_least: 60}}}}"
        );
        let (goal, unit) = (n % goals, n % 3);
        format!(
            "{{id: r{n}, name: Result number {n} is there, goals: [g{goal}], responsible: [u{unit}], indicators: [{indicator}]}}"
        )
    });
    list(&mut yaml, "kpis", kpis, |n| {
        let goal = n % goals;
        format!(
            "{{id: k{n}, name: Number of visits {n}, measure: count, unit: persons, goals: [g{goal}], target: {{at_least: 10}}}}"
        )
    });
    list(&mut yaml, "documents", documents, |n| {
        format!(
            "{{id: d{n}, title: Plan {n}, period: {{from: 2021, to: 2027}}, directions: [{{id: x, name: Direction}}]}}"
        )
    });
    list(&mut yaml, "alignment", goals, |n| format!("{{goal: g{n}, document: d{}, directions: [x]}}", n % documents));
    yaml.push_str("evaluation:\n  date: 2025\n  evaluators: [{unit: u0, kind: self}]\n");
    list(&mut yaml, "  relevance", goals, |n| format!("{{goal: g{n}, fit: full, reason: They fit.}}"));
    yaml.push_str("  links:\n  - id: table\n    name: The table of links\n");
    list(&mut yaml, "    links", results, |n| format!("{{result: r{n}, goal: g{}}}", n * 7 % goals));
    yaml
}

fn evidence(results: usize, year: usize) -> String {
    let mut yaml = format!("year: {year}\n");
    let value = |n: usize| format!("{{indicator: i{n}, value: {}, source: register}}", 40 + n * year % 30);
    list(&mut yaml, "observations", results, value);
    list(&mut yaml, "progress", results, |n| {
        let reported = if (n + year).is_multiple_of(3) { "in-progress" } else { "achieved" };
        format!("{{result: r{n}, reported: {reported}, evidence: Part {n} was built.}}")
    });
    yaml
}

/// A list section whose items are written by their position.
fn list(yaml: &mut String, section: &str, length: usize, item: impl Fn(usize) -> String) {
    let indent = " ".repeat(section.len() - section.trim_start().len() + 2);
    // Writing to a string cannot fail.
    let _ = writeln!(yaml, "{section}:");
    for n in 0..length {
        let _ = writeln!(yaml, "{indent}- {}", item(n));
    }
}
