//! The strategies that `lmstrat init` writes: the files below `starter/`.

use crate::locale::Language;

/// Paths and texts, with `/` on every system.
pub type Files = &'static [(&'static str, &'static str)];

/// The files of one language, by their path below its folder.
macro_rules! starter {
    ($language:literal: $($path:literal),+) => {
        &[$(($path, include_str!(concat!("../../starter/", $language, "/", $path)))),+]
    };
}

/// The files of the starter in a language.
pub const fn files(language: Language) -> Files {
    match language {
        Language::Lv => {
            starter!("lv": "lmstrat.yaml", "strategy/plan.yaml", "strategy/goals.yaml", "strategy/results.yaml", "strategy/evidence/2025.yaml", "strategy/survey.yaml", "strategy/evaluation.yaml")
        }
        Language::En => {
            starter!("en": "lmstrat.yaml", "strategy/plan.yaml", "strategy/goals.yaml", "strategy/results.yaml", "strategy/evidence/2025.yaml", "strategy/survey.yaml", "strategy/evaluation.yaml")
        }
    }
}
