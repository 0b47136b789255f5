//! What limits the meaning of a value: how final and how reliable it is, and why.

use super::row::{Part, Said};
use crate::evaluation::contract::{ObservationState, Observed, Quality};
use crate::render::words::Words;

/// Whether a value is final, as a sentence; none where it is.
pub(super) fn state(observed: &Observed, words: &Words) -> Option<String> {
    match observed.state {
        ObservationState::Final => None,
        ObservationState::Provisional => Some(words.say("report.observed.provisional", [])),
        ObservationState::Revised => Some(words.say("report.observed.revised", [])),
    }
}

/// How reliable a value is, as a sentence; none where it was measured.
pub(super) fn quality(observed: &Observed, words: &Words) -> Option<String> {
    match observed.quality {
        Quality::Measured => None,
        Quality::SelfReported => Some(words.say("report.observed.self_reported", [])),
        Quality::Indicative => Some(words.say("report.observed.indicative", [])),
    }
}

/// Why a value is unknown or not final, between punctuation.
pub(super) fn reason<'a>(
    observed: &'a Observed,
    words: &Words,
    before: &'static str,
    after: &'static str,
) -> Vec<Part<'a>> {
    if let Some(reason) = observed.state_reason {
        let reason = words.word("state_reason", &reason);
        let said = Said::Words(words.say("report.observed.reason", [("reason", reason.into())]));
        return vec![Part { before, said, after }];
    }
    let own = observed.state_reason_text.as_ref().map(|own| {
        let label = Said::Words(words.say("report.observed.reason_own", []));
        [Part { before, said: label, after: " " }, Part { before: "", said: Said::Text(own), after }]
    });
    own.into_iter().flatten().collect()
}
