//! Every light, number and chart leads to its explanation: the finding, the rule, the place in the files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use lmstrat::evaluation::Evaluation;
use lmstrat::locale::Language;
use scraper::{ElementRef, Html, Selector};

use super::{every, html};

/// The pages of both small evaluations and of the example, each with its name.
static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let example = Language::ALL.map(|language| (format!("example, {language}"), html(&EXAMPLE, language)));
    every(html).into_iter().chain(example).collect()
});

/// What `lmstrat evaluate` makes of the example.
#[allow(clippy::unwrap_used, reason = "a test")]
static EXAMPLE: LazyLock<Evaluation> = LazyLock::new(|| {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/out/evaluation.json")).unwrap();
    serde_json::from_str(&text).unwrap()
});

fn on_every_page(check: impl Fn(&str, &Page)) {
    for (name, text) in PAGES.iter() {
        check(name, &Page::of(&Html::parse_document(text)));
    }
}

/// A page whose links can be followed.
struct Page<'p> {
    root: ElementRef<'p>,
    places: BTreeMap<&'p str, ElementRef<'p>>,
}

impl<'p> Page<'p> {
    fn of(page: &'p Html) -> Self {
        let root = page.root_element();
        let places = within(root, "[id]").into_iter().filter_map(|one| Some((one.attr("id")?, one)));
        Self { root, places: places.collect() }
    }

    fn all(&self, selector: &str) -> Vec<ElementRef<'p>> {
        within(self.root, selector)
    }

    /// Where a link leads.
    fn place(&self, link: ElementRef) -> Option<ElementRef<'p>> {
        self.places.get(link.attr("href")?.strip_prefix('#')?).copied()
    }
}

#[allow(clippy::unwrap_used, reason = "a test")]
fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

/// The nearest element around this one that a selector names.
#[allow(clippy::unwrap_used, reason = "a test")]
fn around<'a>(element: ElementRef<'a>, selector: &str) -> Option<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    element.ancestors().filter_map(ElementRef::wrap).find(|one| selector.matches(one))
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_light_is_the_summary_of_its_explanation_or_leads_to_it() {
    on_every_page(|name, page| {
        let explanations: BTreeSet<_> = page.all("details.why").iter().filter_map(|one| one.attr("id")).collect();
        for light in page.all(".light") {
            // The list that says what each colour means explains itself.
            if around(light, "details.why > summary, dt[id^='light-']").is_some() {
                continue;
            }
            let place = page.place(light).unwrap_or_else(|| panic!("{name}: {} leads nowhere", light.html()));
            let explains = |one: &ElementRef| one.attr("id").is_some_and(|id| explanations.contains(id));
            let is_meaning = place.attr("id").is_some_and(|id| id.starts_with("light-"));
            assert!(
                is_meaning || explains(&place) || within(place, "details.why").iter().any(explains),
                "{name}: no explanation at {:?}",
                place.attr("id")
            );
        }
    });
}

#[test]
fn a_light_of_the_map_leads_to_its_explanation() {
    on_every_page(|name, page| {
        for map in page.all("svg.map") {
            assert_eq!(map.attr("role"), Some("group"), "{name}: the parts of an image are nobody's to reach");
            for lit in within(map, ".lit") {
                let link = around(lit, "a").unwrap_or_else(|| panic!("{name}: {} leads nowhere", lit.html()));
                let colour = within(page.place(link).unwrap(), "details.why > summary > .light");
                let colour = colour.first().unwrap_or_else(|| panic!("{name}: no explanation behind {}", link.html()));
                let drawn = lit.attr("class").unwrap().replace("lit", "");
                assert!(colour.attr("class").unwrap().contains(drawn.trim()), "{name}: {}", link.html());
                let said = link.attr("aria-label").map_or_else(|| words(link), str::to_owned);
                assert!(said.contains(words(*colour).as_str()), "{name}: {said}");
            }
        }
    });
}

#[test]
fn an_explanation_names_findings_or_says_that_there_are_none_and_the_facts_with_their_place() {
    on_every_page(|name, page| {
        for why in page.all("details.why") {
            let light = within(why, "summary > .light")[0];
            let green = light.attr("class").unwrap().contains("green");
            let findings = within(why, ".findings a");
            assert!(findings.iter().all(|one| page.place(*one).is_some_and(|at| is(at, "finding"))), "{name}");
            let facts = within(why, ".inputs > li");
            assert!(facts.iter().all(|fact| !within(*fact, ".place").is_empty()), "{name}");
            let said = within(why, "p").len();
            assert!(!findings.is_empty() || said > 0, "{name}: {}", why.html());
            assert!(!green || !facts.is_empty(), "{name}: {} is green for no reason", why.attr("id").unwrap());
        }
    });
}

fn is(element: ElementRef, class: &str) -> bool {
    element.value().has_class(class, scraper::CaseSensitivity::CaseSensitive)
}

#[test]
fn nothing_is_red_or_amber_without_a_finding() {
    for language in Language::ALL {
        let page = Html::parse_document(&html(&EXAMPLE, language));
        let page = Page::of(&page);
        for why in page.all("details.why:has(> summary > :is(.red, .amber))") {
            assert!(!within(why, ".findings a").is_empty(), "{}", why.html());
        }
    }
}

#[test]
fn a_chart_has_its_numbers_beside_it_and_a_link_to_where_they_come_from() {
    on_every_page(|name, page| {
        for drawing in page.all("svg.chart") {
            let figure = around(drawing, ".charts").unwrap_or_else(|| panic!("{name}: {}", drawing.html()));
            let link = within(figure, "p a")[0];
            assert!(page.place(link).is_some(), "{name}: {} leads nowhere", link.html());
            let beside = around(figure, ".pictured, .indicator, .kpi, section").unwrap();
            assert!(!within(beside, "table, ul.map").is_empty(), "{name}: no table beside {}", drawing.html());
        }
    });
}

#[test]
fn a_value_leads_to_the_explanation_of_its_indicator() {
    on_every_page(|name, page| {
        for value in page.all("table.kpis td.n").into_iter().filter(|value| words(*value) != "–") {
            let link = within(value, "a").into_iter().next().unwrap_or_else(|| panic!("{name}: {}", value.html()));
            assert!(is(page.place(link).unwrap(), "why"), "{name}: {}", link.html());
        }
    });
}

#[test]
fn a_count_of_lights_names_those_that_it_counts() {
    on_every_page(|name, page| {
        for count in page.all(".counts > li") {
            let counted = words(within(count, ".n")[0]);
            assert_eq!(counted, within(count, ".which a").len().to_string(), "{name}: {}", words(count));
        }
    });
}

#[test]
fn a_finding_names_its_rule_and_place_and_leads_to_the_lights_that_it_decides() {
    on_every_page(|name, page| {
        for finding in page.all("article.finding") {
            let facts = within(finding, "dl.facts > div");
            // What it is about, why it matters, what to do, and which rule says so; an effect and the places where there are any.
            assert!(facts.len() >= 4, "{name}: {}", finding.html());
            assert!(facts.iter().all(|fact| !words(*fact).is_empty()), "{name}");
            let rule = within(*facts.last().unwrap(), "dd")[0];
            let id = words(within(rule, "code")[0]);
            assert!(id.contains('/') && words(rule).len() > id.len(), "{name}: {id} is not said in plain words");
            assert!(within(finding, ".light").iter().all(|light| light.value().name() == "a"), "{name}");
        }
    });
}

#[test]
fn the_thresholds_in_force_are_listed() {
    let page = Html::parse_document(&html(&EXAMPLE, Language::En));
    let page = Page::of(&page);
    let rows: Vec<_> = page.all("table.thresholds tbody tr").into_iter().map(words).collect();
    assert_eq!(rows.len(), EXAMPLE.thresholds.len());
    assert!(rows.iter().any(|row| row.contains("foundations/attitude-gap") && row.contains("25 percentage points")));
    assert!(rows.iter().any(|row| row.contains("0.1%") && row.contains("Eurostat")), "{rows:#?}");
}
