//! What the rules on the tests of mission and vision share.

use super::super::Context;
use crate::locale::{Argument, has_message};
use crate::model::{Judgement, Statement, StatementTest, Subject};
use crate::score::Finding;

/// A finding for each test that the evaluators found not to be met. `kind` is that of the statement, in message keys.
pub(super) fn findings(
    context: &Context,
    kind: &str,
    statement: Option<&Statement>,
    tests: impl Fn(&Judgement) -> &[StatementTest],
) -> Vec<Finding> {
    let tests = context.strategy().judgement.iter().flat_map(tests);
    let unmet = tests.filter(|test| !test.met.value);
    unmet
        .map(|test| {
            let finding = context.finding_at(&Subject::Strategy, test.met.span).distinguished_by(test.test.as_str());
            let finding =
                finding.related(statement.map(|statement| statement.text.span)).with("test", name(kind, test));
            match &test.reason {
                Some(reason) => finding.with("reason", reason.argument(context.first_language())),
                None => finding,
            }
        })
        .collect()
}

/// What a test asks for, in words; a test of the evaluators' own, as they call it.
pub(super) fn name(kind: &str, test: &StatementTest) -> Argument {
    let key = format!("{kind}_test.{}", test.test.as_str().replace('-', "_"));
    if has_message(&key) { Argument::message(key) } else { Argument::from(test.test.as_str()) }
}
