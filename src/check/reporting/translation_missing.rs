//! Texts are missing in one of the strategy's languages.

use super::super::{Context, Rule};
use super::translations;
use crate::score::Finding;

/// One finding a language. A report in it falls back to the strategy's first language.
pub const RULE: Rule = Rule::note("reporting/translation-missing", check);

fn check(context: &Context) -> Vec<Finding> {
    translations::findings(context, |text, language, first| !text.is_in(language, first))
}
