//! The evaluators' tests of mission and vision, and the reasons of their judgements.

use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{AppliedCriterion, Judgement, Statement, StatementTest, Subject, Words};
use crate::score::{Finding, Label, Place};

/// The evaluators found that the mission fails a test.
///
/// Which tests there are is the evaluators' choice; each that they answered with no is a finding.
pub const MISSION_TEST_UNMET: Rule = Rule::warning("foundations/mission-test-unmet", mission_test_unmet);

fn mission_test_unmet(context: &Context) -> Vec<Finding> {
    unmet(context, "mission", context.strategy().mission.as_ref(), |judgement| &judgement.mission)
}

/// The evaluators found that the vision fails a test.
///
/// Which tests there are is the evaluators' choice; each that they answered with no is a finding.
pub const VISION_TEST_UNMET: Rule = Rule::warning("foundations/vision-test-unmet", vision_test_unmet);

fn vision_test_unmet(context: &Context) -> Vec<Finding> {
    unmet(context, "vision", context.strategy().vision.as_ref(), |judgement| &judgement.vision)
}

/// The evaluators say what they find, and not why.
///
/// One finding for each kind of judgement: fits, tests of mission and vision, lights set by hand, criteria that are not
/// applied. A standard criterion that nobody mentions at all is left to `reporting/criterion-dropped`.
pub const JUDGEMENT_WITHOUT_REASON: Rule =
    Rule::warning("foundations/judgement-without-reason", judgement_without_reason);

fn judgement_without_reason(context: &Context) -> Vec<Finding> {
    let Some(judgement) = &context.strategy().judgement else { return Vec::new() };
    let fits = judgement.relevance.iter().filter(|judged| judged.reason.is_none());
    let fits = fits.map(|judged| (Subject::Goal(judged.goal.value.clone()), Label::Fit.at(judged.fit.span)));
    let overrides = judgement.overrides.iter().filter(|by_hand| by_hand.reason.is_none());
    let overrides = overrides.map(|by_hand| (by_hand.subject(), by_hand.light.span.into()));
    let of_subjects = [("fit", fits.collect::<Vec<_>>()), ("override", overrides.collect())];
    let of_subjects = of_subjects
        .into_iter()
        .filter_map(|(what, subjects)| Some(context.shared(subjects)?.distinguished_by(what).with("what", what)));
    let of_strategy = [
        ("mission", tests(context, "mission", &judgement.mission)),
        ("vision", tests(context, "vision", &judgement.vision)),
        ("criterion", dropped(context, judgement)),
    ];
    of_subjects.chain(of_strategy.into_iter().filter_map(|(what, named)| unexplained(context, what, named))).collect()
}

/// A finding about judgements that have a name of their own and no subject but the strategy.
fn unexplained(context: &Context, what: &'static str, named: Vec<(Argument, Place)>) -> Option<Finding> {
    let (names, places): (Vec<_>, Vec<_>) = named.into_iter().unzip();
    let (first, others) = places.split_first()?;
    let finding = context.finding_at(&Subject::Strategy, *first).related(others.iter().copied()).distinguished_by(what);
    let finding = finding.with("what", what).with("count", names.len());
    Some(finding.with("names", Argument::List(names)))
}

fn tests<T: Words>(context: &Context, kind: &str, tests: &[StatementTest<T>]) -> Vec<(Argument, Place)> {
    let bare = tests.iter().filter(|test| test.reason.is_none());
    bare.map(|test| (test_name(context, kind, test), test.met.span.into())).collect()
}

fn dropped(context: &Context, judgement: &Judgement) -> Vec<(Argument, Place)> {
    let bare = judgement.criteria.iter().filter(|criterion| !criterion.applied && criterion.reason.is_none());
    bare.map(|criterion| (criterion_name(context, criterion), criterion.id.span.into())).collect()
}

fn criterion_name(context: &Context, criterion: &AppliedCriterion) -> Argument {
    match &criterion.name {
        Some(name) => name.argument(context.first_language()),
        None => Argument::message(format!("criterion.{}", criterion.id.as_str().replace('-', "_"))),
    }
}

/// A finding for each test that the evaluators found not to be met. `kind` is that of the statement, in message keys.
fn unmet<T: Words + 'static>(
    context: &Context,
    kind: &str,
    statement: Option<&Statement>,
    tests: impl Fn(&Judgement) -> &[StatementTest<T>],
) -> Vec<Finding> {
    let tests = context.strategy().judgement.iter().flat_map(tests);
    let unmet = tests.filter(|test| !test.met.value);
    unmet
        .map(|test| {
            let finding = context.finding_at(&Subject::Strategy, test.met.span).distinguished_by(test.test.as_str());
            let finding = finding
                .related(statement.map(|statement| statement.text.span))
                .with("test", test_name(context, kind, test));
            match &test.reason {
                Some(reason) => finding.with("reason", reason.argument(context.first_language())),
                None => finding,
            }
        })
        .collect()
}

/// What a test asks for, in words; a test of the evaluators' own, as they call it.
fn test_name<T: Words>(context: &Context, kind: &str, test: &StatementTest<T>) -> Argument {
    match &test.name {
        Some(name) => name.argument(context.first_language()),
        None => Argument::message(format!("{kind}_test.{}", test.test.as_str().replace('-', "_"))),
    }
}
