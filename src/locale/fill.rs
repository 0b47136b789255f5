//! Messages in words: the arguments of a message become the context of its template.

use minijinja::Value;

use super::language_tag::{LanguageTag, choose};
use super::locale::Locale;
use super::message::{Argument, Message};
use super::value::{date_value, number_value, unit_value};

/// Begins a passage whose direction is that of its own first letter.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
/// Ends it.
const POP_ISOLATE: char = '\u{2069}';

impl Locale {
    /// A message filled with its arguments.
    ///
    /// One that is unknown, or that its arguments do not fill, shows its key in «guillemets», and why. Such a message is our
    /// fault, and the tests look for it; a reader is better served by a report with a blot than by none.
    #[must_use]
    pub fn message(&'static self, message: &Message) -> String {
        self.filled(&message.key, || self.context(message))
    }

    fn context(&'static self, message: &Message) -> Value {
        Value::from_pairs(message.arguments.iter().map(|(name, argument)| (*name, self.value(argument))))
    }

    /// The text in the language nearest to this one. One that runs the other way is kept apart from the words around it, so that
    /// the marks of the sentence stay where they belong.
    fn text(&self, texts: &[(LanguageTag, String)]) -> Value {
        let own = self.language().tag();
        let chosen = choose(own, texts.iter().map(|(language, _)| *language), &[]);
        let Some((language, text)) = texts.iter().find(|(language, _)| Some(*language) == chosen) else {
            return Value::from("");
        };
        if language.is_same_language(own) || language.is_right_to_left() == own.is_right_to_left() {
            return Value::from(text);
        }
        Value::from(format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"))
    }

    fn value(&'static self, argument: &Argument) -> Value {
        match argument {
            Argument::Word(word) => Value::from(word),
            Argument::Text(texts) => self.text(texts),
            Argument::Unit(names) => {
                let chosen = choose(self.language().tag(), names.iter().map(|(language, _)| *language), &[]);
                let own = names.iter().find(|(written_in, _)| Some(*written_in) == chosen);
                own.map_or(Value::UNDEFINED, |(written_in, forms)| unit_value(forms, *written_in))
            }
            Argument::Language(language) => Value::from(self.language_name(*language)),
            Argument::Number(number) => number_value(self, *number),
            Argument::Count(count) => Value::from(*count),
            Argument::Date(day) => date_value(self, *day),
            Argument::Message(message) => Value::from(self.message(message)),
            Argument::List(items) => items.iter().map(|item| self.value(item)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rust_decimal::Decimal;

    use super::*;
    use crate::locale::{Language, register};

    /// What a template makes of one argument `x`.
    fn say(language: Language, template: &str, argument: Argument) -> String {
        let mut environment = minijinja::Environment::new();
        let locale = Locale::of(language);
        register(&mut environment, locale);
        let context = locale.context(&Message::new("").with("x", argument));
        environment.render_str(template, context).unwrap().replace('\u{a0}', " ")
    }

    fn text(entries: &[(&str, &str)]) -> Argument {
        Argument::Text(entries.iter().map(|(tag, text)| (tag.parse().unwrap(), (*text).to_owned())).collect())
    }

    #[test]
    fn arguments_keep_their_meaning_until_a_language_is_chosen() {
        let day = NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
        let name = text(&[("lv", "Cilvēks"), ("en", "People")]);
        let green = Argument::message("light.green");
        for (template, argument, lv, en) in [
            ("{{ x }}", Argument::from("kpi/3"), "kpi/3", "kpi/3"),
            ("{{ x|quote }}", name.clone(), "„Cilvēks”", "“People”"),
            ("{{ x }}", Argument::Number(Decimal::new(-100, 1)), "−10,0", "−10.0"),
            ("{{ x|percent }}", Argument::Number(Decimal::new(9083, 2)), "90,83 %", "90.83%"),
            ("{{ x|plural('one', 'other') }}", Argument::Count(21), "one", "other"),
            ("{{ x }}", Argument::Date(day), "2023. gada 31. decembris", "31 December 2023"),
            ("{{ x|date_in }}", Argument::Date(day), "2023. gada 31. decembrī", "on 31 December 2023"),
            ("{{ x }}", green.clone(), "zaļš", "green"),
            ("{{ x|join_and }}", Argument::List(vec![name, green]), "Cilvēks un zaļš", "People and green"),
            (
                "{% for item in x %}[{{ item }}]{% endfor %}",
                Argument::List(vec!["a".into(), "b".into()]),
                "[a][b]",
                "[a][b]",
            ),
        ] {
            assert_eq!(say(Language::Lv, template, argument.clone()), lv);
            assert_eq!(say(Language::En, template, argument), en);
        }
    }

    #[test]
    fn a_text_missing_in_a_language_falls_back_to_the_first() {
        let name = text(&[("de", "Mensch"), ("lv", "Cilvēks")]);
        assert_eq!(say(Language::En, "{{ x }}", name), "Mensch");
    }

    #[test]
    fn a_text_of_another_direction_is_kept_apart() {
        let name = text(&[("he", "אדם")]);
        assert_eq!(say(Language::En, "{{ x|quote }}: 5", name), "“\u{2068}אדם\u{2069}”: 5");
    }

    #[test]
    fn languages_are_called_by_their_names() {
        for (tag, lv, en) in [
            ("de", "vācu", "German"),
            ("pt-BR", "portugāļu (pt-BR)", "Portuguese (pt-BR)"),
            ("haw", "ʻŌlelo Hawaiʻi", "ʻŌlelo Hawaiʻi"),
        ] {
            let language = Argument::Language(tag.parse().unwrap());
            assert_eq!(say(Language::Lv, "{{ x }}", language.clone()), lv);
            assert_eq!(say(Language::En, "{{ x }}", language), en);
        }
    }
}
