//! The built-in templates, and how others take their place.

use std::collections::BTreeMap;

/// The style sheet stands in the page as it is; it is no template.
pub(super) const STYLE: &str = "style.css";

/// The least likeness, from 0 to 1, at which a name is worth suggesting.
const NEAR: f64 = 0.7;

/// Every template with its text by its path below `templates/`, where the build finds them.
const BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The templates by name, those of the strategy's own in place of ours, and the names that replace none of ours: such a file
/// would silently change nothing.
pub(super) fn with_replacements(own: &BTreeMap<String, String>) -> (BTreeMap<String, String>, Vec<&String>) {
    let mut sources: BTreeMap<_, _> = built_in().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    let (known, unknown): (Vec<_>, Vec<_>) = own.iter().partition(|(name, _)| sources.contains_key(*name));
    sources.extend(known.into_iter().map(|(name, text)| (name.clone(), text.clone())));
    (sources, unknown.into_iter().map(|(name, _)| name).collect())
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
    let known = built_in().map(|(known, _)| (known, likeness(known).max(of_file(known))));
    known
        .filter(|(_, likeness)| *likeness >= NEAR)
        .max_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(known, _)| known.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_can_be_replaced_by_name() {
        let own = ["partials/md/foreword.md.j2", "foreword.md.j2"].map(|name| (name.to_owned(), "mine".to_owned()));
        let own = BTreeMap::from(own);
        let (sources, unknown) = with_replacements(&own);
        assert_eq!(sources["partials/md/foreword.md.j2"], "mine");
        assert_eq!(unknown, ["foreword.md.j2"]);
    }

    #[test]
    fn a_near_match_is_suggested() {
        assert_eq!(nearest("report.htm.j2").as_deref(), Some("report.html.j2"));
        assert_eq!(nearest("foreword.md.j2").as_deref(), Some("partials/md/foreword.md.j2"));
        assert_eq!(nearest("../../etc/passwd"), None);
    }
}
