//! The template engine of the messages of a language.

use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, escape_formatter};

use super::filters;
use super::locale::Locale;
use super::value::to_number;

/// An engine whose templates are the messages of a language.
pub(super) fn engine(locale: &'static Locale) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_loader(move |key| Ok(locale.pattern(key)));
    // Messages are plain text; whoever puts one into HTML escapes it there.
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_formatter(move |output, state, value| {
        if value.is_number() {
            output.write_str(&locale.decimal(to_number(value)?)).map_err(Error::from)
        } else {
            escape_formatter(output, state, value)
        }
    });
    filters::register(&mut environment, locale);
    environment
}

#[cfg(test)]
mod tests {
    use minijinja::ErrorKind;
    use rust_decimal::Decimal;

    use crate::locale::{Argument, Language, Locale, Message, keys};

    fn say(language: Language, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        let message = Message { key: key.to_owned().into(), arguments: arguments.iter().cloned().collect() };
        Locale::of(language).message(&message).replace('\u{a0}', " ")
    }

    #[test]
    fn every_message_is_a_template() {
        for language in Language::ALL {
            for key in keys() {
                let compiled = Locale::of(language).engine().get_template(key);
                assert!(compiled.is_ok(), "{language} {key}: {:#}", compiled.unwrap_err());
            }
        }
    }

    #[test]
    fn messages_name_only_filters_that_exist() {
        let code = |text: &'static str| text.split("{{").skip(1).filter_map(|rest| rest.split("}}").next());
        for key in keys() {
            let texts = Language::ALL.map(|language| Locale::of(language).pattern(key).unwrap());
            for filter in texts.into_iter().flat_map(code).flat_map(|code| code.split('|').skip(1)) {
                let end = filter.trim().find(|c: char| !c.is_alphanumeric() && c != '_');
                let name = end.map_or(filter.trim(), |end| &filter.trim()[..end]);
                let error = Locale::of(Language::En).engine().empty_state().apply_filter(name, &[]).unwrap_err();
                assert_ne!(error.kind(), ErrorKind::UnknownFilter, "`{key}` uses the filter `{name}`");
            }
        }
    }

    #[test]
    fn every_language_fills_a_message_with_the_same_arguments() {
        let arguments = |language, key| {
            let engine = Locale::of(language).engine();
            let mut names = engine.get_template(key).unwrap().undeclared_variables(false);
            names.retain(|name| !engine.globals().any(|(global, _)| global == name));
            names
        };
        // The number of a unit only bends the word, which some words do not do in one of the languages.
        for key in keys().filter(|key| !key.starts_with("unit.")) {
            for language in Language::ALL {
                assert_eq!(arguments(language, key), arguments(Language::FALLBACK, key), "{language} {key}");
            }
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
                    let text = Locale::of(language).pattern(from).unwrap();
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
