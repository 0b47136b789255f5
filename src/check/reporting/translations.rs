//! What the two rules on translations share.

use std::collections::BTreeSet;

use super::super::Context;
use crate::locale::Language;
use crate::model::Text;
use crate::score::Finding;

/// For each of the strategy's languages, one finding about all that has a text at fault; it points at each such text.
pub(super) fn findings(context: &Context, is_faulty: fn(&Text, Language, Language) -> bool) -> Vec<Finding> {
    let first = context.first_language();
    let all = context.strategy().texts();
    let in_language = |language: Language| {
        let faulty: Vec<_> = all.iter().filter(|(_, text)| is_faulty(text, language, first)).collect();
        let mut told = BTreeSet::new();
        let (subjects, others): (Vec<_>, Vec<_>) =
            faulty.iter().copied().partition(|(subject, _)| told.insert(subject));
        let subjects = subjects.into_iter().map(|(subject, text)| (subject.clone(), text.place())).collect();
        let finding = context.shared(subjects)?.related(others.into_iter().map(|(_, text)| text.place()));
        let finding = finding.distinguished_by(language.code()).with("language", language.code());
        Some(finding.with("texts", faulty.len()).with("all", all.len()))
    };
    context.strategy().about.languages.iter().copied().filter_map(in_language).collect()
}
