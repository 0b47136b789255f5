//! Between the values of templates and the numbers and dates that they stand for.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr};
use minijinja::{Error, ErrorKind, Value};
use rust_decimal::Decimal;

use super::date::{Case, date};
use super::number::decimal;
use super::{Argument, Arguments, Language, message};
use crate::calendar::{InvalidDate, Period};

/// The arguments of a message as the context of its template.
pub(super) fn context(language: Language, arguments: &Arguments) -> Value {
    Value::from_pairs(arguments.iter().map(|(name, argument)| (*name, of_argument(language, argument))))
}

fn of_argument(language: Language, argument: &Argument) -> Value {
    match argument {
        Argument::Word(word) => Value::from(word),
        Argument::Text(texts) => {
            let own = texts.iter().find(|(written_in, _)| *written_in == language);
            Value::from(own.or(texts.first()).map_or("", |(_, text)| text))
        }
        Argument::Number(number) => Value::from_object(Spoken { language, meaning: Meaning::Number(*number) }),
        Argument::Count(count) => Value::from(*count),
        Argument::Date(day) => Value::from_object(Spoken { language, meaning: Meaning::Period((*day).into()) }),
        Argument::Message(key) => Value::from(message(language, key, &Arguments::new())),
        Argument::List(items) => items.iter().map(|item| of_argument(language, item)).collect(),
    }
}

/// A number or a date that prints in a language wherever a template puts it.
#[derive(Debug)]
struct Spoken {
    language: Language,
    meaning: Meaning,
}

#[derive(Debug, Clone, Copy)]
enum Meaning {
    Number(Decimal),
    Period(Period),
}

impl Object for Spoken {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !matches!(self.meaning, Meaning::Number(number) if number.is_zero())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self.meaning {
            Meaning::Number(number) => decimal(self.language, number),
            Meaning::Period(period) => date(self.language, period, Case::Nominative),
        })
    }
}

fn meaning(value: &Value) -> Option<Meaning> {
    value.downcast_object_ref::<Spoken>().map(|spoken| spoken.meaning)
}

/// The number of a value: a number, or digits such as `"90.80"`, which keep their printed decimals.
pub(super) fn to_number(value: &Value) -> Result<Decimal, Error> {
    if let Some(Meaning::Number(number)) = meaning(value) {
        return Ok(number);
    }
    let digits = match value.as_str() {
        Some(text) => Some(text.to_owned()),
        None => value.is_number().then(|| value.to_string()),
    };
    let number = digits.and_then(|digits| Decimal::from_str_exact(&digits).or(Decimal::from_scientific(&digits)).ok());
    number.ok_or_else(|| refuse(format!("{value:?} is no number; give 90.83 or \"90.83\"")))
}

/// The days of a value: `"2023-12-31"`, `"2024-07"`, `"2023-Q2"`, `"2023"`, the number 2023, or a map with `from` and `to`.
pub(super) fn to_period(value: &Value) -> Result<Period, Error> {
    if let Some(Meaning::Period(period)) = meaning(value) {
        return Ok(period);
    }
    if value.is_integer() || value.as_str().is_some() {
        return value.to_string().parse().map_err(|error: InvalidDate| refuse(error.to_string()));
    }
    match (value.get_attr("from"), value.get_attr("to")) {
        (Ok(from), Ok(to)) if !from.is_undefined() && !to.is_undefined() => {
            Ok(to_period(&from)?.until(to_period(&to)?))
        }
        _ => Err(refuse(format!("{value:?} is no date; give \"2023-12-31\", \"2023\" or a map with `from` and `to`"))),
    }
}

pub(super) fn refuse(reason: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, reason)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::locale::register;

    /// What a template makes of one argument `x`.
    fn say(language: Language, template: &str, argument: Argument) -> String {
        let mut environment = minijinja::Environment::new();
        register(&mut environment, language);
        let context = context(language, &Arguments::from([("x", argument)]));
        environment.render_str(template, context).unwrap().replace('\u{a0}', " ")
    }

    #[test]
    fn arguments_keep_their_meaning_until_a_language_is_chosen() {
        let day = NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
        let name = Argument::Text(vec![(Language::Lv, "Cilvēks".to_owned()), (Language::En, "People".to_owned())]);
        let green = Argument::Message("light.green".to_owned());
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
