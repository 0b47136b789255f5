//! What messages and report templates can do with numbers, dates and words.
//!
#![doc = include_str!("filters.md")]

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, State, Value};

use super::catalogue::has_message;
use super::date::Case;
use super::locale::Locale;
use super::plural::Forms;
use super::value::{quantity, refuse, to_number, to_period, unit_name};
use crate::calendar::Period;

/// Gives an engine of templates what it needs to speak a language.
pub fn register(environment: &mut Environment<'_>, locale: &'static Locale) {
    environment.add_filter("number", move |value: Value| to_number(&value).map(|number| locale.decimal(number)));
    environment.add_filter("percent", move |value: Value| to_number(&value).map(|number| locale.percent(number)));
    environment.add_filter("quantity", move |value: Value, unit: Value| quantity(locale, &value, &unit));
    environment.add_filter("unit_name", move |unit: Value| unit_name(locale, &unit));

    let date =
        move |period: Result<Period, Error>, case: Result<Case, Error>| Ok::<_, Error>(locale.date(period?, case?));
    environment.add_filter("date", move |value: Value, case: Option<String>| date(to_period(&value), to_case(case)));
    environment.add_filter("date_in", move |value: Value| date(to_period(&value), Ok(Case::Locative)));
    environment.add_filter("year", move |value: Value, case: Option<String>| date(to_years(&value), to_case(case)));
    environment.add_filter("year_in", move |value: Value| date(to_years(&value), Ok(Case::Locative)));

    let plural = move |value: Value, one: Value, other: Value, zero: Option<Value>, rarer: Kwargs| {
        let (two, few, many) = (rarer.get("two")?, rarer.get("few")?, rarer.get("many")?);
        rarer.assert_all_used()?;
        Ok::<_, Error>(locale.plural(to_number(&value)?, Forms { zero, two, few, many, ..Forms::of(one, other) }))
    };
    environment.add_filter("plural", plural);
    environment.add_function("plural", plural);
    environment.add_filter("join_and", move |state: &mut State, items: Value| {
        join(state, &items, |items| locale.join_and(items))
    });
    environment.add_filter("join_some", move |state: &mut State, items: Value| {
        join(state, &items, |items| locale.join_some(items))
    });
    environment.add_filter("quote", move |value: Value| locale.quote(&value.to_string()));

    environment
        .add_function("t", move |key: String, arguments: Kwargs| locale.try_fill(&key, || Value::from(arguments)));
    environment.add_function("has_message", |key: String| has_message(&key));
}

fn to_case(name: Option<String>) -> Result<Case, Error> {
    name.map_or(Ok(Case::default()), |name| name.parse().map_err(refuse))
}

fn to_years(value: &Value) -> Result<Period, Error> {
    to_period(value).map(Period::years)
}

/// Joins the items as the engine prints each, so that links stay links and everything else is escaped once.
fn join(state: &mut State, items: &Value, joined: impl Fn(&[String]) -> String) -> Result<Value, Error> {
    if !matches!(items.kind(), ValueKind::Seq | ValueKind::Iterable) {
        return Err(refuse(format!("{items:?} is no list to join")));
    }
    let items = items.try_iter()?.map(|item| state.format(item)).collect::<Result<Vec<_>, _>>()?;
    Ok(Value::from_safe_string(joined(&items)))
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;
    use crate::locale::Language;

    /// What a report template makes of some values, with plain spaces.
    fn try_in(language: Language, template: &str) -> Result<String, Error> {
        let mut environment = Environment::new();
        register(&mut environment, Locale::of(language));
        let values = context! {
            period => context! { from => "2020-01-01", to => "2023-12-31" },
            link => Value::from_safe_string("<a>1</a>".to_owned()),
        };
        environment.render_named_str("report.html", template, values).map(|text| text.replace('\u{a0}', " "))
    }

    #[test]
    fn templates_speak_both_languages() {
        for (template, lv, en) in [
            ("{{ 12345.5|number }}", "12 345,5", "12,345.5"),
            ("{{ \"90.80\"|number }}", "90,80", "90.80"),
            ("{{ \"90.83\"|percent }}", "90,83 %", "90.83%"),
            ("{{ 23|quantity(\"thousand-eur\") }}", "23 tūkst. eiro", "23 thousand euros"),
            ("{{ \"persons\"|unit_name }}", "personas", "persons"),
            ("{{ \"2023-12-31\"|date }}", "2023. gada 31. decembris", "31 December 2023"),
            ("{{ \"2023-12-31\"|date_in }}", "2023. gada 31. decembrī", "on 31 December 2023"),
            ("{{ \"2024-07\"|date_in }}", "2024. gada jūlijā", "in July 2024"),
            ("{{ \"2023-Q2\"|date }}", "2023. gada 2. ceturksnis", "2nd quarter of 2023"),
            ("{{ 2023|date }}", "2023. gads", "2023"),
            ("{{ period|date }}", "2020.–2023. gads", "2020–2023"),
            ("{{ period|date(\"dative\") }}", "2020.–2023. gadam", "2020–2023"),
            ("{{ \"2023-12-31\"|year }}", "2023. gads", "2023"),
            ("{{ \"2023-12-31\"|year_in }}", "2023. gadā", "in 2023"),
            ("{{ 21|plural(\"one\", \"other\") }}", "one", "other"),
            ("{{ plural(0, \"one\", \"other\", \"none\") }}", "none", "none"),
            ("{{ 2|plural(\"one\", \"other\", few=\"few\") }}", "other", "other"),
            ("{{ [\"a\", \"b\", \"c\"]|join_and }}", "a, b un c", "a, b and c"),
            ("{{ \"x\"|quote }}", "„x”", "“x”"),
            ("{{ t(\"light.green\") }}", "zaļš", "green"),
            ("{{ t(\"of_total.results\", n=13, total=14) }}", "13 no 14 rezultātiem", "13 of 14 results"),
            ("{{ t(\"of_total.results\", n=\"20\", total=\"21\") }}", "20 no 21 rezultāta", "20 of 21 results"),
            ("{% if has_message(\"light.green\") %}yes{% endif %}", "yes", "yes"),
        ] {
            assert_eq!(try_in(Language::Lv, template).unwrap(), lv, "{template}");
            assert_eq!(try_in(Language::En, template).unwrap(), en, "{template}");
        }
    }

    #[test]
    fn joined_items_are_escaped_once_and_links_stay() {
        assert_eq!(try_in(Language::En, "{{ [link, \"<2>\"]|join_and }}").unwrap(), "<a>1</a> and &lt;2&gt;");
    }

    #[test]
    fn what_cannot_be_said_is_refused_with_its_reason() {
        for (template, reason) in [
            ("{{ \"n/a\"|number }}", "is no number"),
            ("{{ none|percent }}", "is no number"),
            ("{{ \"31.12.2023\"|date }}", "is no date"),
            ("{{ {\"from\": 2020}|date }}", "is no date"),
            ("{{ 2023|date(\"vocative\") }}", "is no case"),
            ("{{ 2|plural(\"one\", \"other\", fwe=\"few\") }}", "unknown keyword argument 'fwe'"),
            ("{{ \"word\"|join_and }}", "is no list"),
            ("{{ t(\"no.such\") }}", "no message `no.such`"),
        ] {
            let error = try_in(Language::En, template).unwrap_err().to_string();
            assert!(error.contains(reason) && error.contains("report.html:1"), "{template}: {error}");
        }
    }
}
