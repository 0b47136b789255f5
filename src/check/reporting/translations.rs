//! Texts in the strategy's other languages.

use std::collections::BTreeSet;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::check::rule::{Context, Rule};
use crate::locale::LanguageTag;
use crate::model::Text;
use crate::score::Finding;

/// Texts are missing in one of the strategy's languages.
///
/// One finding for each language that the strategy lists, with the share of texts that lack it. A report in it shows them in the
/// first of the strategy's languages that they have.
pub const TRANSLATION_MISSING: Rule = Rule::note("reporting/translation-missing", translation_missing);

fn translation_missing(context: &Context) -> Vec<Finding> {
    faulty(context, |text, language, first| !text.is_in(language, first))
}

/// The words of a text changed, and its translation did not follow.
///
/// One finding a language. The files hold no history, so this is known only of texts that are marked (`stale: [en]`): whoever
/// changes the original says which translation has to follow.
pub const TRANSLATION_STALE: Rule = Rule::note("reporting/translation-stale", translation_stale);

fn translation_stale(context: &Context) -> Vec<Finding> {
    faulty(context, |text, language, _| text.is_stale_in(language))
}

/// A part of a whole in per cent, to one decimal.
fn share(part: usize, whole: usize) -> Decimal {
    let share = Decimal::from(part) * Decimal::ONE_HUNDRED / Decimal::from(whole.max(1));
    share.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)
}

/// For each of the strategy's languages, one finding about all that has a text at fault; it points at each such text.
fn faulty(context: &Context, is_faulty: fn(&Text, LanguageTag, LanguageTag) -> bool) -> Vec<Finding> {
    let first = context.first_language();
    let all = context.strategy().texts();
    let in_language = |language: LanguageTag| {
        let faulty: Vec<_> = all.iter().filter(|(_, text)| is_faulty(text, language, first)).collect();
        let mut subjects_seen = BTreeSet::new();
        let (subjects, others): (Vec<_>, Vec<_>) =
            faulty.iter().copied().partition(|(subject, _)| subjects_seen.insert(subject));
        let subjects = subjects.into_iter().map(|(subject, text)| (subject.clone(), text.place()));
        let finding = context.shared(subjects)?.related(others.into_iter().map(|(_, text)| text.place()));
        let finding = finding.distinguished_by(language.as_str()).with("language", language);
        Some(finding.with("texts", faulty.len()).with("all", all.len()).with("share", share(faulty.len(), all.len())))
    };
    context.strategy().about.languages.iter().map(|language| language.value).filter_map(in_language).collect()
}
