//! Messages in words: the arguments of a message become the context of its template.

use minijinja::Value;

use super::locale::Locale;
use super::message::{Argument, Message};
use super::value::{date_value, number_value, unit_value};

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

    fn value(&'static self, argument: &Argument) -> Value {
        match argument {
            Argument::Word(word) => Value::from(word),
            Argument::Text(texts) => {
                let own = texts.iter().find(|(written_in, _)| *written_in == self.language());
                Value::from(own.or(texts.first()).map_or("", |(_, text)| text))
            }
            Argument::Unit(names) => {
                let own = names.iter().find(|(written_in, _)| *written_in == self.language());
                own.or(names.first()).map_or(Value::UNDEFINED, |(written_in, forms)| unit_value(forms, *written_in))
            }
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

    #[test]
    fn arguments_keep_their_meaning_until_a_language_is_chosen() {
        let day = NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
        let name = Argument::Text(vec![(Language::Lv, "Cilvēks".to_owned()), (Language::En, "People".to_owned())]);
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
        let name = Argument::Text(vec![(Language::Lv, "Cilvēks".to_owned())]);
        assert_eq!(say(Language::En, "{{ x }}", name), "Cilvēks");
    }
}
