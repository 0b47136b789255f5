//! Why a subject has its lights: what was decided for each, by which findings, from which facts.

use clap::builder::styling::Style;

use super::lookup::Outcome;
use crate::cli::console::paint;
use crate::cli::presenter::{Presenter, key};
use crate::evaluation::contract::{
    Agreement, Coherence, Computed, Effectiveness, GoalOutcome, Input, Localised, OverrideNote, Place, Relevance,
    ReportedStatus,
};
use crate::locale::{Argument, Message};
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
pub fn explain(presenter: &Presenter, outcome: Outcome) -> String {
    let (name, at) = match outcome {
        Outcome::Goal(goal) => (&goal.name, &goal.at),
        Outcome::Result(result) => (&result.name, &result.at),
        Outcome::Indicator(indicator) | Outcome::Kpi(indicator) => (&indicator.name, &indicator.at),
    };
    let decisions = match outcome {
        Outcome::Goal(goal) => goal_decisions(presenter, goal),
        Outcome::Result(result) => vec![Decision {
            criterion: None,
            light: result.light,
            words: vec![status(presenter, Some(result.reported), result.computed, Some(result.agreement))],
            findings: &result.findings,
            inputs: &result.inputs,
            set_by_hand: result.set_by_hand.as_ref(),
        }],
        Outcome::Indicator(indicator) | Outcome::Kpi(indicator) => vec![Decision {
            criterion: None,
            light: indicator.light,
            words: vec![
                status(presenter, indicator.reported, indicator.computed, indicator.agreement),
                presenter.console.message(
                    &Message::new("cli.explain.trend").with("trend", Argument::message(key("trend", &indicator.trend))),
                ),
            ],
            findings: &indicator.findings,
            inputs: &indicator.inputs,
            set_by_hand: indicator.set_by_hand.as_ref(),
        }],
    };
    let listed: Vec<&String> = decisions.iter().flat_map(|decision| decision.findings).collect();
    let explained = decisions.iter().map(|decision| format!("\n{}", decision.explain(presenter)));
    [head(presenter, outcome, name, at), explained.collect(), others(presenter, &outcome.subject(), &listed)].concat()
}

fn head(presenter: &Presenter, outcome: Outcome, name: &Localised, at: &Place) -> String {
    let title = Message::new(format!("cli.explain.{}", outcome.kind()));
    let title = presenter.message(0, &title.with("number", outcome.number()).with("name", presenter.text(name)));
    let title = paint(Style::new().bold(), title.trim_end());
    format!("{title}\n{} · {}\n{}", outcome.subject(), presenter.place(at), presenter.question())
}

fn goal_decisions<'g>(presenter: &Presenter, goal: &'g GoalOutcome) -> Vec<Decision<'g>> {
    let GoalOutcome { relevance, effectiveness, coherence, .. } = goal;
    vec![
        Decision {
            criterion: Some(Criterion::Relevance),
            light: relevance.light,
            words: fit(presenter, relevance),
            findings: &relevance.findings,
            inputs: &relevance.inputs,
            set_by_hand: relevance.set_by_hand.as_ref(),
        },
        Decision {
            criterion: Some(Criterion::Effectiveness),
            light: effectiveness.light,
            words: progress(presenter, effectiveness),
            findings: &effectiveness.findings,
            inputs: &effectiveness.inputs,
            set_by_hand: effectiveness.set_by_hand.as_ref(),
        },
        Decision {
            criterion: Some(Criterion::Coherence),
            light: coherence.light,
            words: vec![ties(presenter, coherence)],
            findings: &coherence.findings,
            inputs: &coherence.inputs,
            set_by_hand: coherence.set_by_hand.as_ref(),
        },
    ]
}

/// The evaluators' judgement and their reason.
fn fit(presenter: &Presenter, relevance: &Relevance) -> Vec<String> {
    let fit = relevance.fit.map(|fit| presenter.term("fit", &fit));
    fit.into_iter().chain(relevance.reason.as_ref().map(|reason| presenter.text(reason))).collect()
}

/// How far the goal is, on the basis in force and on the other one, and by how much is known.
fn progress(presenter: &Presenter, effectiveness: &Effectiveness) -> Vec<String> {
    let status = Message::new(key("effectiveness", &effectiveness.status));
    let other = Message::new("cli.explain.other_basis")
        .with("by", Argument::message(key("cli.by", &presenter.evaluation.basis.other())))
        .with("status", Argument::message(key("effectiveness", &effectiveness.on_other_basis)));
    let coverage = Message::new("cli.explain.coverage");
    [
        status.with("achieved", effectiveness.achieved).with("of", effectiveness.of),
        other,
        coverage.with("n", effectiveness.decidable).with("total", effectiveness.of),
    ]
    .iter()
    .map(|words| presenter.console.message(words))
    .collect()
}

/// Goals and documents that the goal is tied to.
fn ties(presenter: &Presenter, coherence: &Coherence) -> String {
    let words = |ids: &[String]| Argument::List(ids.iter().map(|id| Argument::Word(id.clone())).collect());
    let goals = presenter.evaluation.goals.iter().filter(|goal| coherence.internal.contains(&goal.id));
    let goals: Vec<String> = goals.map(|goal| goal.number.clone()).collect();
    let ties = Message::new("cli.explain.ties").with("goals", words(&goals));
    presenter.console.message(&ties.with("documents", words(&coherence.external)))
}

/// What was reported, what was computed, and whether they agree; only what computation says where nobody reports.
fn status(
    presenter: &Presenter,
    reported: Option<ReportedStatus>,
    computed: Computed,
    agreement: Option<Agreement>,
) -> String {
    let words = match reported.zip(agreement) {
        Some((reported, agreement)) => Message::new("cli.explain.status")
            .with("reported", Argument::message(key("reported", &reported)))
            .with("agreement", Argument::message(key("agreement", &agreement))),
        None => Message::new("cli.explain.computed"),
    };
    presenter.console.message(&words.with("computed", Argument::message(key("computed", &computed))))
}

impl Decision<'_> {
    fn explain(&self, presenter: &Presenter) -> String {
        let column = self.criterion.map_or("light", Criterion::as_str);
        let heading = presenter.console.word(&format!("cli.column.{column}"));
        let mut explained = format!("{heading}: {}\n", presenter.console.light(self.light));
        explained.extend(self.words.iter().map(|words| presenter.lines(2, words)));
        if let Some(by_hand) = self.set_by_hand {
            explained.push_str(&set_by_hand(presenter, by_hand));
        }
        if self.light == Light::Grey && self.findings.is_empty() && self.set_by_hand.is_none() {
            explained.push_str(&presenter.message(2, &Message::new("cli.explain.nothing")));
        }
        let made = presenter.evaluation.findings.iter().filter(|finding| self.findings.contains(&finding.id));
        explained.extend(made.map(|finding| presenter.finding(2, finding)));
        if !self.inputs.is_empty() {
            explained.push_str(&presenter.message(2, &Message::new("cli.explain.inputs")));
        }
        let mut seen = Vec::new();
        for input in self.inputs {
            // Several results may be due by the same line.
            if seen.contains(&input) {
                continue;
            }
            seen.push(input);
            explained.push_str(&format!(
                "{}      {}\n",
                presenter.lines(4, &presenter.text(&input.text)),
                presenter.place(&input.at)
            ));
        }
        explained
    }
}

/// Who set a light, when and why, and what it would be.
fn set_by_hand(presenter: &Presenter, by_hand: &OverrideNote) -> String {
    let reason = by_hand.reason.as_ref().map_or_else(String::new, |reason| presenter.text(reason));
    let set_by_hand = Message::new("cli.explain.set_by_hand")
        .with("by", presenter.text(&by_hand.by))
        .with("date", by_hand.date.to_string())
        .with("computed", Argument::message(key("light", &by_hand.computed)))
        .with("reason", reason);
    format!("{}    {}\n", presenter.message(2, &set_by_hand), presenter.place(&by_hand.at))
}

/// Findings about the subject that do nothing to its lights.
fn others(presenter: &Presenter, subject: &str, listed: &[&String]) -> String {
    let about = |subjects: &[String]| subjects.iter().any(|about| about == subject);
    let others = presenter.evaluation.findings.iter();
    let others = others.filter(|finding| about(&finding.subjects) && !listed.contains(&&finding.id));
    let others: String = others.map(|finding| presenter.finding(2, finding)).collect();
    if others.is_empty() {
        return others;
    }
    format!("\n{}{others}", presenter.message(0, &Message::new("cli.explain.others")))
}
