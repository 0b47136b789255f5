//! What can be read and means nothing: it would have no effect, or none that a reader could know.

use crate::diagnostics::{Diagnostic, nearest};
use crate::locale::Argument;
use crate::model::{About, Goal, Id, Judgement, Relations, Sections, StandardOr, StatementTest, Text, Words};
use crate::source::Spanned;

/// Reports a naming of years that leaves no choice, goals that are tied to themselves, and words of the evaluators' own that have no name.
pub(super) fn check(sections: &Sections, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(sections.about.as_ref().and_then(naming_of_calendar_years));
    diagnostics.extend(sections.goals.iter().flat_map(tied_to_itself));
    let Some(judgement) = &sections.judgement else { return };
    diagnostics.extend(judgement.pairs.iter().filter_map(|pair| paired_with_itself(pair)));
    diagnostics.extend(nameless(judgement));
}

/// A year that begins in January ends in the calendar year in which it starts.
fn naming_of_calendar_years(about: &About) -> Option<Diagnostic> {
    let named_for = about.year_named_for.as_ref().filter(|_| about.calendar().is_usual())?;
    Some(Diagnostic::error("year-named-for-without-effect", named_for.span))
}

fn tied_to_itself(goal: &Goal) -> impl Iterator<Item = Diagnostic> {
    let related = match &goal.relates {
        Some(Relations::Goals(goals)) => goals.as_slice(),
        _ => &[],
    };
    let tied = related.iter().chain(&goal.conflicts);
    tied.filter(|other| **other == goal.id).map(|itself| to_itself(itself, &goal.id))
}

/// A pair has two goals.
fn paired_with_itself(pair: &[Spanned<Id>]) -> Option<Diagnostic> {
    let (first, others) = pair.split_first()?;
    match others.iter().find(|other| *other == first) {
        Some(again) => Some(to_itself(again, first)),
        None => others.is_empty().then(|| to_itself(first, first)),
    }
}

fn to_itself(at: &Spanned<Id>, goal: &Spanned<Id>) -> Diagnostic {
    let fault = Diagnostic::error("tied-to-itself", at.span).with("id", at.as_str());
    if at.span == goal.span { fault } else { fault.label(goal.span, "goal") }
}

fn nameless(judgement: &Judgement) -> Vec<Diagnostic> {
    let criteria = judgement.criteria.iter();
    let criteria = criteria.filter_map(|criterion| without_name(&criterion.id, criterion.name.as_ref()));
    let tests = tests(&judgement.mission).chain(tests(&judgement.vision));
    criteria.chain(tests).collect()
}

fn tests<T: Words>(tests: &[StatementTest<T>]) -> impl Iterator<Item = Diagnostic> {
    tests.iter().filter_map(|test| without_name(&test.test, test.name.as_ref()))
}

/// Nobody knows whether an unknown word without a name is the evaluators' own or a misspelt one.
fn without_name<T: Words>(word: &Spanned<StandardOr<T>>, name: Option<&Text>) -> Option<Diagnostic> {
    let StandardOr::Own(own) = &word.value else { return None };
    let standard = || T::ALL.iter().map(|word| word.as_str());
    let fault = Diagnostic::error("own-without-name", word.span).with("found", own.as_str());
    let fault = fault.with("near", nearest(own.as_str(), standard()).unwrap_or(""));
    name.is_none().then(|| fault.with("allowed", Argument::List(standard().map(Argument::from).collect())))
}
