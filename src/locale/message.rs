//! Messages by key, in either language.

use std::sync::LazyLock;

use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};

use super::{Arguments, Language, filters, value};

/// The texts of every message, Latvian and English, sorted by key; written by `build.rs`.
static MESSAGES: &[(&str, [&str; 2])] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A message in a language, filled with its arguments.
///
/// A message that is unknown, or that its arguments do not fill, shows its key in «guillemets», and why. Such a message is
/// our fault, and the tests look for it; a reader is better served by a report with a blot than by none.
#[must_use]
pub fn message(language: Language, key: &str, arguments: &Arguments) -> String {
    render(language, key, || value::context(language, arguments)).unwrap_or_else(|error| format!("«{key}: {error}»"))
}

/// Whether there is such a message; each stands in both languages.
#[must_use]
pub fn has_message(key: &str) -> bool {
    text(Language::En, key).is_some()
}

/// Every key, in order.
pub fn keys() -> impl Iterator<Item = &'static str> {
    MESSAGES.iter().map(|(key, _)| *key)
}

/// A message as it is written, with what it is to be filled with.
#[must_use]
pub fn pattern(language: Language, key: &str) -> Option<&'static str> {
    text(language, key)
}

/// A message filled from a context of the template engine, which is asked for only where the message has something to fill.
pub(super) fn render(language: Language, key: &str, context: impl FnOnce() -> Value) -> Result<String, Error> {
    match text(language, key) {
        None => Err(Error::new(ErrorKind::TemplateNotFound, format!("there is no message `{key}`"))),
        Some(text) if text.contains('{') => environment(language).get_template(key)?.render(context()),
        Some(text) => Ok(text.to_owned()),
    }
}

fn text(language: Language, key: &str) -> Option<&'static str> {
    let row = MESSAGES.binary_search_by_key(&key, |(key, _)| key).ok()?;
    let (_, [lv, en]) = MESSAGES.get(row)?;
    Some(match language {
        Language::Lv => lv,
        Language::En => en,
    })
}

/// The engine of a language. It compiles a message when that is first used, and keeps it.
fn environment(language: Language) -> &'static Environment<'static> {
    static LV: LazyLock<Environment> = LazyLock::new(|| engine(Language::Lv));
    static EN: LazyLock<Environment> = LazyLock::new(|| engine(Language::En));
    match language {
        Language::Lv => &LV,
        Language::En => &EN,
    }
}

fn engine(language: Language) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_loader(move |key| Ok(text(language, key)));
    // Messages are plain text; whoever puts one into HTML escapes it there.
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_formatter(move |output, state, value| {
        if value.is_number() {
            output.write_str(&super::number::decimal(language, value::to_number(value)?)).map_err(Error::from)
        } else {
            minijinja::escape_formatter(output, state, value)
        }
    });
    filters::register(&mut environment, language);
    environment
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::locale::Argument;

    fn say(language: Language, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        message(language, key, &arguments.iter().cloned().collect()).replace('\u{a0}', " ")
    }

    #[test]
    fn every_message_is_a_template() {
        for language in Language::ALL {
            for key in keys() {
                let compiled = environment(language).get_template(key);
                assert!(compiled.is_ok(), "{language} {key}: {:#}", compiled.unwrap_err());
            }
        }
    }

    #[test]
    fn messages_name_only_filters_that_exist() {
        let code = |text: &'static str| text.split("{{").skip(1).filter_map(|rest| rest.split("}}").next());
        for (key, texts) in MESSAGES {
            for filter in texts.iter().flat_map(|text| code(text)).flat_map(|code| code.split('|').skip(1)) {
                let end = filter.trim().find(|c: char| !c.is_alphanumeric() && c != '_');
                let name = end.map_or(filter.trim(), |end| &filter.trim()[..end]);
                let error = environment(Language::En).empty_state().apply_filter(name, &[]).unwrap_err();
                assert_ne!(error.kind(), ErrorKind::UnknownFilter, "`{key}` uses the filter `{name}`");
            }
        }
    }

    #[test]
    fn both_languages_fill_a_message_with_the_same_arguments() {
        let arguments = |language, key| {
            let template = environment(language).get_template(key).unwrap();
            let mut names = template.undeclared_variables(false);
            names.retain(|name| !environment(language).globals().any(|(global, _)| global == name));
            names
        };
        // The number of a unit only bends the word, which some words do not do in one of the languages.
        for key in keys().filter(|key| !key.starts_with("unit.")) {
            assert_eq!(arguments(Language::Lv, key), arguments(Language::En, key), "{key}");
        }
    }

    #[test]
    fn a_message_that_names_another_finds_it_and_none_goes_in_circles() {
        for key in keys() {
            let mut reached = vec![key];
            let mut looked_at = 0;
            while let Some(from) = reached.get(looked_at).copied() {
                looked_at += 1;
                for language in Language::ALL {
                    let text = text(language, from).unwrap();
                    for call in text.split("t(\"").skip(1).chain(text.split("include \"").skip(1)) {
                        let named = call.split('"').next().unwrap();
                        // `t("target." ~ test)` names every message of the group.
                        let is_named = |key: &&str| *key == named || named.ends_with('.') && key.starts_with(named);
                        assert!(keys().any(|key| is_named(&key)), "`{from}` names `{named}`");
                        assert!(!is_named(&key), "`{key}` comes back to itself through `{from}`");
                        let new: Vec<_> = keys().filter(is_named).filter(|key| !reached.contains(key)).collect();
                        reached.extend(new);
                    }
                }
            }
        }
    }

    #[test]
    fn keys_are_sorted_and_single() {
        assert!(keys().zip(keys().skip(1)).all(|(key, next)| key < next));
    }

    #[test]
    fn plain_messages_stand_as_they_are() {
        assert_eq!(say(Language::Lv, "light.amber", &[]), "oranžs");
        assert_eq!(say(Language::En, "light.amber", &[]), "amber");
    }

    #[test]
    fn counts_agree_with_their_words() {
        for (achieved, of, lv, en) in [
            (2, 3, "izpildīti 2 no 3 rezultātiem", "2 of 3 results achieved"),
            (1, 3, "izpildīts 1 no 3 rezultātiem", "1 of 3 results achieved"),
            (0, 3, "izpildīts 0 no 3 rezultātiem", "0 of 3 results achieved"),
            (20, 21, "izpildīti 20 no 21 rezultāta", "20 of 21 results achieved"),
            (0, 1, "izpildīts 0 no 1 rezultāta", "0 of 1 result achieved"),
        ] {
            let arguments = [("achieved", Argument::Count(achieved)), ("of", Argument::Count(of))];
            let key = "effectiveness.not_achieved_in_time";
            assert_eq!(say(Language::Lv, key, &arguments), format!("nav sasniegts termiņā (ir izpildē); {lv}"));
            assert_eq!(say(Language::En, key, &arguments), format!("not achieved in time (in progress); {en}"));
        }
        assert_eq!(say(Language::En, "effectiveness.not_achieved_in_time", &[]), "not achieved in time (in progress)");
    }

    #[test]
    fn a_part_of_a_total() {
        for (n, total, lv, en) in [
            (13, 14, "13 no 14 rezultātiem", "13 of 14 results"),
            (20, 21, "20 no 21 rezultāta", "20 of 21 results"),
            (12_000, 12_345, "12 000 no 12 345 rezultātiem", "12,000 of 12,345 results"),
        ] {
            let arguments = [("n", Argument::Count(n)), ("total", Argument::Count(total))];
            assert_eq!(say(Language::Lv, "of_total.results", &arguments), lv);
            assert_eq!(say(Language::En, "of_total.results", &arguments), en);
        }
    }

    #[test]
    fn numbers_print_their_decimals() {
        let arguments = [("n", Argument::Number(Decimal::new(120, 1))), ("total", Argument::Count(14))];
        assert_eq!(say(Language::Lv, "of_total.results", &arguments), "12,0 no 14 rezultātiem");
    }

    #[test]
    fn an_unknown_message_shows_its_key() {
        assert_eq!(say(Language::En, "no.such", &[]), "«no.such: template not found: there is no message `no.such`»");
    }

    #[test]
    fn a_missing_argument_shows_key_and_reason() {
        let shown = say(Language::En, "of_total.results", &[("n", Argument::Count(1))]);
        assert!(shown.starts_with("«of_total.results: "), "{shown}");
    }
}
