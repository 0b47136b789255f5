//! What the prose of an evaluation states, to be checked.

use serde::Deserialize;

use super::contents::contents;
use super::words::words;
use super::{Citation, Formula, Number, Subject, Text};
use crate::source::Spanned;

/// A number or a phrase of the evaluation's prose, to be checked.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The sentence or phrase as it is printed.
    pub text: Spanned<Text>,
    /// How the number follows from others.
    pub formula: Option<Spanned<Formula>>,
    /// The printed number, in the unit of the formula; per cent beside a word of amount.
    pub printed: Option<Spanned<Number>>,
    /// What the words amount to.
    pub says: Option<Spanned<Wording>>,
    /// The subject whose status the words describe.
    pub about: Option<Spanned<Subject>>,
    /// A note.
    pub note: Option<Text>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Claim {
    plain formula, printed, says, cite;
    inside text, about, note;
} }

words! {
    /// What the words of a claim say of an amount, or of how well something stands.
    Wording {
        /// All of it.
        All "all",
        /// Nearly all.
        AlmostAll "almost-all",
        /// A large majority.
        ConvincingMajority "convincing-majority",
        /// More than half.
        Majority "majority",
        /// More than half.
        MoreThanHalf "more-than-half",
        /// Half.
        Half "half",
        /// Less than half.
        LessThanHalf "less-than-half",
        /// Less than half.
        Minority "minority",
        /// 3/4.
        ThreeQuarters "three-quarters",
        /// 2/3.
        TwoThirds "two-thirds",
        /// 1/3.
        Third "third" | "a-third",
        /// 1/4.
        Quarter "quarter" | "a-quarter",
        /// 1/5.
        Fifth "fifth" | "a-fifth",
        /// 1/10.
        Tenth "tenth" | "a-tenth",
        /// About 1/2.
        AboutHalf "about-half",
        /// About 3/4.
        AboutThreeQuarters "about-three-quarters",
        /// About 2/3.
        AboutTwoThirds "about-two-thirds",
        /// About 1/3.
        AboutThird "about-third" | "about-a-third",
        /// About 1/4.
        AboutQuarter "about-quarter" | "about-a-quarter",
        /// About 1/5.
        AboutFifth "about-fifth" | "about-a-fifth",
        /// About 1/10.
        AboutTenth "about-tenth" | "about-a-tenth",
        /// A success.
        Success "success",
        /// Good.
        Good "good",
        /// Better than before.
        Improved "improved",
        /// To be improved.
        NeedsImprovement "needs-improvement",
        /// A cause for worry.
        Worrying "worrying",
        /// A failure.
        Failure "failure",
    }
}
