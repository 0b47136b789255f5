//! Numbers and dates as values of the template engine, which print themselves in a language.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr};
use minijinja::{Error, ErrorKind, Value};
use rust_decimal::Decimal;

use super::date::Case;
use super::language_tag::LanguageTag;
use super::locale::Locale;
use super::unit::UnitForms;
use crate::calendar::{InvalidDate, Period};

/// A number that keeps its printed decimals.
pub(super) fn number_value(locale: &'static Locale, number: Decimal) -> Value {
    Value::from_object(Figure { locale, meaning: Meaning::Number(number) })
}

/// A day or a period.
pub(super) fn date_value(locale: &'static Locale, period: impl Into<Period>) -> Value {
    Value::from_object(Figure { locale, meaning: Meaning::Period(period.into()) })
}

/// A unit that a strategy names itself, for the filter `quantity`.
pub(super) fn unit_value(forms: &UnitForms, written_in: LanguageTag) -> Value {
    Value::from_object(OwnUnit { forms: forms.clone(), written_in })
}

/// A unit with its plural forms.
#[derive(Debug)]
struct OwnUnit {
    forms: UnitForms,
    written_in: LanguageTag,
}

impl Object for OwnUnit {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.forms.other)
    }
}

/// A number and its unit, which is a code such as `persons` or a unit that the strategy names itself.
pub(super) fn quantity(locale: &'static Locale, number: &Value, unit: &Value) -> Result<String, Error> {
    let number = to_number(number)?;
    Ok(match unit.downcast_object_ref::<OwnUnit>() {
        Some(own) => locale.quantity_of(number, &own.forms, own.written_in),
        None => locale.quantity(number, &unit.to_string()),
    })
}

/// The name of a unit where no number stands before it.
pub(super) fn unit_name(locale: &'static Locale, unit: &Value) -> String {
    let own = unit.downcast_object_ref::<OwnUnit>();
    own.map_or_else(|| locale.unit_name(&unit.to_string()), |own| own.forms.other.clone())
}

/// A number or a date that prints in a language wherever a template puts it.
#[derive(Debug)]
struct Figure {
    locale: &'static Locale,
    meaning: Meaning,
}

#[derive(Debug, Clone, Copy)]
enum Meaning {
    Number(Decimal),
    Period(Period),
}

impl Object for Figure {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !matches!(self.meaning, Meaning::Number(number) if number.is_zero())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self.meaning {
            Meaning::Number(number) => self.locale.decimal(number),
            Meaning::Period(period) => self.locale.date(period, Case::Nominative),
        })
    }
}

fn meaning(value: &Value) -> Option<Meaning> {
    value.downcast_object_ref::<Figure>().map(|figure| figure.meaning)
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
