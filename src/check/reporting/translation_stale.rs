//! The words of a text changed, and its translation did not follow.

use super::super::{Context, Rule};
use super::translations;
use crate::score::Finding;

/// One finding a language. The files hold no history, so this is known only of texts that are marked (`stale: [en]`): whoever
/// changes the original says which translation has to follow.
pub const RULE: Rule = Rule::note("reporting/translation-stale", check);

fn check(context: &Context) -> Vec<Finding> {
    translations::findings(context, |text, language, _| text.is_stale_in(language))
}
