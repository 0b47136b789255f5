//! What is wrong with the settings of rules, and what in them has no effect.

use chrono::NaiveDate;

use super::levels::has_ended;
use super::registry::RULES;
use super::rule::Rule;
use super::selection::Selection;
use crate::diagnostics::{Diagnostic, Level, Severity, nearest};
use crate::locale::Argument;
use crate::model::{Allowance, Answered, RuleSettings, Strategy};
use crate::score::Finding;
use crate::source::Spanned;

/// Names that no rule or threshold has.
#[must_use]
pub fn faults(settings: &RuleSettings) -> Vec<Diagnostic> {
    let allowed = settings.allow.iter().map(|allowance| &allowance.rule);
    let named = allowed.chain(&settings.warn).chain(&settings.deny).filter_map(unknown_rule);
    let options = settings.options.0.iter().flat_map(|(name, options)| match Rule::find(&name.value) {
        Some(rule) => options.0.iter().filter_map(|(option, _)| unknown_option(rule, option)).collect(),
        // A family has no thresholds.
        None => vec![unknown(name, Selection::find(&name.value).err().flatten())],
    });
    named.chain(options).collect()
}

/// Rules that recommendations answer and that there are not.
#[must_use]
pub fn unknown_answers(answered: &[Spanned<Answered>]) -> Vec<Diagnostic> {
    let unknown = |answer: &Spanned<Answered>| match &answer.value {
        Answered::Rule(name) if Rule::find(name).is_none() => {
            let near = nearest(name, RULES.iter().map(|rule| rule.name)).unwrap_or_default();
            let fault = Diagnostic::error("dangling-reference", answer.span).with("id", name.as_str());
            Some(fault.with("kind", Argument::message("kind.rule")).with("near", near))
        }
        _ => None,
    };
    answered.iter().filter_map(unknown).collect()
}

fn unknown_rule(name: &Spanned<String>) -> Option<Diagnostic> {
    Selection::find(&name.value).err().map(|near| unknown(name, near))
}

fn unknown(name: &Spanned<String>, near: Option<&str>) -> Diagnostic {
    Diagnostic::error("unknown-rule", name.span)
        .with("found", name.value.as_str())
        .with("near", near.unwrap_or_default())
}

fn unknown_option(rule: &Rule, option: &Spanned<String>) -> Option<Diagnostic> {
    let names = || rule.options.iter().map(|option| option.name);
    let known = names().any(|name| name == option.value);
    let allowed = Argument::List(names().map(Argument::from).collect());
    let unknown = Diagnostic::error("unknown-option", option.span)
        .with("found", option.value.as_str())
        .with("rule", rule.name)
        .with("near", nearest(&option.value, names()).unwrap_or_default())
        .with("allowed", allowed);
    (!known).then_some(unknown)
}

/// Allowances that allow nothing: notes, so that they do not outlive what they were made for. One that something else
/// outdoes is not called unused.
pub(super) fn unused(strategy: &Strategy, findings: &[Finding], as_of: NaiveDate) -> Vec<Diagnostic> {
    let unused = strategy.rules.allow.iter().filter(|allowance| !findings.iter().any(|found| is_for(allowance, found)));
    let ended = strategy.rules.allow.iter().filter(|allowance| has_ended(allowance, as_of));
    let ended = ended.map(|allowance| {
        let until = allowance.until.as_ref().map(|until| (until.last_day(), until.span));
        let note = note("allowance-ended", allowance);
        until.into_iter().fold(note, |note, (day, place)| note.with("until", day).label(place, "until"))
    });
    let unused = unused.filter(|allowance| !has_ended(allowance, as_of));
    ended.chain(unused.map(|allowance| note("allowance-unused", allowance))).collect()
}

fn note(code: &'static str, allowance: &Allowance) -> Diagnostic {
    let note = Diagnostic::error(code, allowance.rule.span).severity(Severity::Note);
    note.with("rule", allowance.rule.value.as_str())
}

/// Whether an allowance covers a finding, whatever came of it.
fn is_for(allowance: &Allowance, finding: &Finding) -> bool {
    let by_itself = matches!(finding.level, Level::Allowed { by, .. } if by == Some(allowance.rule.span));
    let usual = Rule::find(finding.rule).map_or(finding.severity, |rule| rule.severity);
    by_itself || Selection::find(&allowance.rule.value).is_ok_and(|rules| rules.covers(finding.rule, usual))
}
