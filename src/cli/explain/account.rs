//! The account of a subject: each light, what was decided, by which findings, from which facts.

use clap::builder::styling::Style;

use super::lookup::Outcome;
use crate::cli::console::paint;
use crate::cli::page::{Page, key};
use crate::evaluation::contract::{
    Agreement, Coherence, Computed, Effectiveness, GoalOutcome, Input, Localised, OverrideNote, Place, Relevance,
    ReportedStatus,
};
use crate::locale::{Argument, Arguments};
use crate::model::{Criterion, Light};

/// One light with everything that made it.
struct Decision<'d> {
    criterion: Option<Criterion>,
    light: Light,
    /// What was decided, in words.
    words: Vec<String>,
    /// Ids of the findings that made the light.
    findings: &'d [String],
    inputs: &'d [Input],
    set_by_hand: Option<&'d OverrideNote>,
}

/// Why the lights of a subject are what they are.
pub fn account(page: &Page, outcome: Outcome) -> String {
    let (name, at) = match outcome {
        Outcome::Goal(goal) => (&goal.name, &goal.at),
        Outcome::Result(result) => (&result.name, &result.at),
        Outcome::Indicator(indicator) | Outcome::Kpi(indicator) => (&indicator.name, &indicator.at),
    };
    let decisions = match outcome {
        Outcome::Goal(goal) => goal_decisions(page, goal),
        Outcome::Result(result) => vec![Decision {
            criterion: None,
            light: result.light,
            words: vec![status(page, Some(result.reported), result.computed, Some(result.agreement))],
            findings: &result.findings,
            inputs: &result.inputs,
            set_by_hand: result.set_by_hand.as_ref(),
        }],
        Outcome::Indicator(indicator) | Outcome::Kpi(indicator) => vec![Decision {
            criterion: None,
            light: indicator.light,
            words: vec![
                status(page, indicator.reported, indicator.computed, indicator.agreement),
                page.console.say(
                    "cli.explain.trend",
                    &Arguments::from([("trend", Argument::Message(key("trend", &indicator.trend)))]),
                ),
            ],
            findings: &indicator.findings,
            inputs: &indicator.inputs,
            set_by_hand: indicator.set_by_hand.as_ref(),
        }],
    };
    let told: Vec<&String> = decisions.iter().flat_map(|decision| decision.findings).collect();
    let told_all = decisions.iter().map(|decision| format!("\n{}", decision.tell(page)));
    [head(page, outcome, name, at), told_all.collect(), others(page, &outcome.subject(), &told)].concat()
}

fn head(page: &Page, outcome: Outcome, name: &Localised, at: &Place) -> String {
    let known = Arguments::from([("number", outcome.number().into()), ("name", page.said(name).into())]);
    let title = page.say(0, &format!("cli.explain.{}", outcome.kind()), &known);
    let title = paint(Style::new().bold(), title.trim_end());
    format!("{title}\n{} · {}\n{}", outcome.subject(), page.place(at), page.question())
}

fn goal_decisions<'g>(page: &Page, goal: &'g GoalOutcome) -> Vec<Decision<'g>> {
    let GoalOutcome { relevance, effectiveness, coherence, .. } = goal;
    vec![
        Decision {
            criterion: Some(Criterion::Relevance),
            light: relevance.light,
            words: fit(page, relevance),
            findings: &relevance.findings,
            inputs: &relevance.inputs,
            set_by_hand: relevance.set_by_hand.as_ref(),
        },
        Decision {
            criterion: Some(Criterion::Effectiveness),
            light: effectiveness.light,
            words: progress(page, effectiveness),
            findings: &effectiveness.findings,
            inputs: &effectiveness.inputs,
            set_by_hand: effectiveness.set_by_hand.as_ref(),
        },
        Decision {
            criterion: Some(Criterion::Coherence),
            light: coherence.light,
            words: vec![ties(page, coherence)],
            findings: &coherence.findings,
            inputs: &coherence.inputs,
            set_by_hand: coherence.set_by_hand.as_ref(),
        },
    ]
}

/// The evaluators' judgement and their reason.
fn fit(page: &Page, relevance: &Relevance) -> Vec<String> {
    let fit = relevance.fit.map(|fit| page.term("fit", &fit));
    fit.into_iter().chain(relevance.reason.as_ref().map(|reason| page.said(reason))).collect()
}

/// How far the goal is, on the basis in force and on the other one, and by how much is known.
fn progress(page: &Page, effectiveness: &Effectiveness) -> Vec<String> {
    let counts = Arguments::from([("achieved", effectiveness.achieved.into()), ("of", effectiveness.of.into())]);
    let status = page.console.say(&key("effectiveness", &effectiveness.status), &counts);
    let other = Arguments::from([
        ("by", Argument::Message(key("cli.by", &page.evaluation.basis.other()))),
        ("status", Argument::Message(key("effectiveness", &effectiveness.on_other_basis))),
    ]);
    let coverage = Arguments::from([("n", effectiveness.decidable.into()), ("total", effectiveness.of.into())]);
    vec![
        status,
        page.console.say("cli.explain.other_basis", &other),
        page.console.say("cli.explain.coverage", &coverage),
    ]
}

/// Goals and documents that the goal is tied to.
fn ties(page: &Page, coherence: &Coherence) -> String {
    let words = |ids: &[String]| Argument::List(ids.iter().map(|id| Argument::Word(id.clone())).collect());
    let goals = page.evaluation.goals.iter().filter(|goal| coherence.internal.contains(&goal.id));
    let goals: Vec<String> = goals.map(|goal| goal.number.clone()).collect();
    let known = Arguments::from([("goals", words(&goals)), ("documents", words(&coherence.external))]);
    page.console.say("cli.explain.ties", &known)
}

/// What was reported, what was computed, and whether they agree; only what computation says where nobody reports.
fn status(page: &Page, reported: Option<ReportedStatus>, computed: Computed, agreement: Option<Agreement>) -> String {
    let computed = ("computed", Argument::Message(key("computed", &computed)));
    match reported.zip(agreement) {
        Some((reported, agreement)) => {
            let reported = ("reported", Argument::Message(key("reported", &reported)));
            let agreement = ("agreement", Argument::Message(key("agreement", &agreement)));
            page.console.say("cli.explain.status", &Arguments::from([reported, computed, agreement]))
        }
        None => page.console.say("cli.explain.computed", &Arguments::from([computed])),
    }
}

impl Decision<'_> {
    fn tell(&self, page: &Page) -> String {
        let column = self.criterion.map_or("light", Criterion::as_str);
        let heading = page.console.word(&format!("cli.column.{column}"));
        let mut told = format!("{heading}: {}\n", page.console.light(self.light));
        told.extend(self.words.iter().map(|words| page.lines(2, words)));
        if let Some(by_hand) = self.set_by_hand {
            told.push_str(&set_by_hand(page, by_hand));
        }
        if self.light == Light::Grey && self.findings.is_empty() && self.set_by_hand.is_none() {
            told.push_str(&page.say(2, "cli.explain.nothing", &Arguments::new()));
        }
        let made = page.evaluation.findings.iter().filter(|finding| self.findings.contains(&finding.id));
        told.extend(made.map(|finding| page.finding(2, finding)));
        if !self.inputs.is_empty() {
            told.push_str(&page.say(2, "cli.explain.inputs", &Arguments::new()));
        }
        let mut seen = Vec::new();
        for input in self.inputs {
            // Several results may be due by the same line.
            if seen.contains(&input) {
                continue;
            }
            seen.push(input);
            told.push_str(&format!("{}      {}\n", page.lines(4, &page.said(&input.text)), page.place(&input.at)));
        }
        told
    }
}

/// Who set a light, when and why, and what it would be.
fn set_by_hand(page: &Page, by_hand: &OverrideNote) -> String {
    let reason = by_hand.reason.as_ref().map_or_else(String::new, |reason| page.said(reason));
    let known = Arguments::from([
        ("by", page.said(&by_hand.by).into()),
        ("date", by_hand.date.to_string().into()),
        ("computed", Argument::Message(key("light", &by_hand.computed))),
        ("reason", reason.into()),
    ]);
    format!("{}    {}\n", page.say(2, "cli.explain.set_by_hand", &known), page.place(&by_hand.at))
}

/// Findings about the subject that do nothing to its lights.
fn others(page: &Page, subject: &str, told: &[&String]) -> String {
    let about = |subjects: &[String]| subjects.iter().any(|about| about == subject);
    let others = page.evaluation.findings.iter();
    let others = others.filter(|finding| about(&finding.subjects) && !told.contains(&&finding.id));
    let others: String = others.map(|finding| page.finding(2, finding)).collect();
    if others.is_empty() {
        return others;
    }
    format!("\n{}{others}", page.say(0, "cli.explain.others", &Arguments::new()))
}
