//! The built-in templates, and how others take their place.

use std::collections::BTreeMap;

use super::RenderError;

/// The style sheet stands in the page as it is; it is no template.
pub(super) const STYLE: &str = "style.css";

/// The least likeness, from 0 to 1, at which a name is worth suggesting.
const NEAR: f64 = 0.7;

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// Every template by its path below `templates/`.
const BUILT_IN: &[(&str, &str)] = built_in![
    "report.html.j2",
    "report.md.j2",
    "style.css",
    "partials/html/parts.html.j2",
    "partials/html/pictures.html.j2",
    "partials/html/at_a_glance.html.j2",
    "partials/html/foreword.html.j2",
    "partials/html/summary.html.j2",
    "partials/html/recommendations.html.j2",
    "partials/html/background.html.j2",
    "partials/html/strategy_map.html.j2",
    "partials/html/mission_vision_values.html.j2",
    "partials/html/relevance.html.j2",
    "partials/html/effectiveness.html.j2",
    "partials/html/coherence.html.j2",
    "partials/html/indicators.html.j2",
    "partials/html/surveys.html.j2",
    "partials/html/findings.html.j2",
    "partials/html/method.html.j2",
    "partials/md/parts.md.j2",
    "partials/md/at_a_glance.md.j2",
    "partials/md/foreword.md.j2",
    "partials/md/summary.md.j2",
    "partials/md/recommendations.md.j2",
    "partials/md/background.md.j2",
    "partials/md/strategy_map.md.j2",
    "partials/md/mission_vision_values.md.j2",
    "partials/md/relevance.md.j2",
    "partials/md/effectiveness.md.j2",
    "partials/md/coherence.md.j2",
    "partials/md/indicators.md.j2",
    "partials/md/surveys.md.j2",
    "partials/md/findings.md.j2",
    "partials/md/method.md.j2",
];

/// The templates by name, those of the strategy's own in place of ours, and what is wrong with their names: one that is none
/// of ours would silently change nothing.
pub(super) fn with_replacements(own: &BTreeMap<String, String>) -> (BTreeMap<String, String>, Vec<RenderError>) {
    let mut sources: BTreeMap<_, _> =
        BUILT_IN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let mut faults = Vec::new();
    for (name, text) in own {
        match sources.get_mut(name) {
            Some(source) => source.clone_from(text),
            None => faults.push(RenderError::UnknownTemplate { name: name.clone(), near: nearest(name) }),
        }
    }
    (sources, faults)
}

/// The built-in templates by name, with their texts.
pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT_IN.iter().copied()
}

/// The template whose name, or whose name without folders, is most like this one.
pub fn nearest(name: &str) -> Option<String> {
    let likeness = |known: &str| strsim::jaro_winkler(known, name);
    // A file that lost its folder is as likely as a slip of the pen.
    let of_file = |known: &str| known.rsplit('/').next().map_or(0.0, likeness);
    let known = BUILT_IN.iter().map(|(known, _)| (*known, likeness(known).max(of_file(known))));
    known
        .filter(|(_, likeness)| *likeness >= NEAR)
        .max_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(known, _)| known.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replace(name: &str) -> (BTreeMap<String, String>, Vec<RenderError>) {
        with_replacements(&BTreeMap::from([(name.to_owned(), "mine".to_owned())]))
    }

    #[test]
    fn a_template_can_be_replaced_by_name() {
        assert_eq!(replace("partials/md/foreword.md.j2").0["partials/md/foreword.md.j2"], "mine");
    }

    #[test]
    fn an_unknown_name_is_refused_with_a_near_match() {
        for (name, near) in [
            ("report.htm.j2", "did you mean `report.html.j2`?"),
            ("foreword.md.j2", "did you mean `partials/md/foreword.md.j2`?"),
            ("../../etc/passwd", "none of the report's templates"),
        ] {
            let error = replace(name).1[0].to_string();
            assert!(error.contains(near), "{error}");
        }
    }
}
