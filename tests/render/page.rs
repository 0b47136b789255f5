//! The structure of the HTML page.

use std::collections::BTreeSet;

use lmstrat::locale::Language;
use scraper::{ElementRef, Html, Selector};

use super::{evaluation, every, html};

#[allow(clippy::unwrap_used, reason = "a test")]
fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().join("").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_outline_is_in_order() {
    for (name, text) in every(html) {
        let page = Html::parse_document(&text);
        let levels: Vec<u8> =
            all(&page, "h1, h2, h3, h4, h5, h6").iter().map(|one| one.value().name().as_bytes()[1] - b'0').collect();
        assert_eq!(levels[0], 1, "{name}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: a heading of level {} under one of level {}", pair[1], pair[0]);
        }
    }
}

#[test]
fn every_link_leads_somewhere() {
    for (name, text) in every(html) {
        let page = Html::parse_document(&text);
        let ids: Vec<_> = all(&page, "[id]").iter().filter_map(|one| one.attr("id")).collect();
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: an id stands twice");
        for link in all(&page, "a[href^='#']") {
            let place = &link.attr("href").unwrap()[1..];
            assert!(ids.contains(&place), "{name}: nothing is at #{place}");
            assert!(!words(link).is_empty(), "{name}: a link without words to #{place}");
        }
        for named in all(&page, "[aria-labelledby]") {
            assert!(ids.contains(&named.attr("aria-labelledby").unwrap()), "{name}");
        }
    }
}

#[test]
fn the_page_asks_nobody_for_anything() {
    for (name, text) in every(html) {
        let page = Html::parse_document(&text);
        assert!(
            all(&page, "script, link, img, iframe, object, embed, form, base, [src], [srcset], [style]").is_empty(),
            "{name}"
        );
        let style: String = all(&page, "style").iter().flat_map(|one| one.text()).collect();
        assert!(!style.contains("url(") && !style.contains("@import"), "{name}");
        let policy = all(&page, "meta[http-equiv='Content-Security-Policy']")[0].attr("content").unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{name}: {policy}");
    }
}

#[test]
fn tables_say_what_they_are_and_what_their_heads_are_of() {
    for (name, text) in every(html) {
        let page = Html::parse_document(&text);
        for table in all(&page, "table") {
            if table
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|one| one.value().has_class("narrative", scraper::CaseSensitivity::CaseSensitive))
            {
                continue;
            }
            assert!(table.select(&Selector::parse("caption").unwrap()).any(|one| !words(one).is_empty()), "{name}");
        }
        assert!(all(&page, "th").iter().all(|head| head.attr("scope").is_some()), "{name}");
        assert!(
            all(&page, ".scroll")
                .iter()
                .all(|one| one.attr("tabindex") == Some("0") && one.attr("aria-label").is_some())
        );
    }
}

#[test]
fn a_light_is_shape_and_word() {
    let text = html(&evaluation("full"), Language::Lv);
    let page = Html::parse_document(&text);
    let lights = all(&page, ".light");
    assert!(!lights.is_empty());
    for light in lights {
        assert_eq!(light.select(&Selector::parse("svg[aria-hidden='true']").unwrap()).count(), 1);
        assert!(["zaļš", "oranžs", "sarkans", "pelēks"].contains(&words(light).as_str()), "{}", light.html());
    }
}

#[test]
fn a_text_in_another_language_is_marked() {
    let page = html(&evaluation("full"), Language::En);
    assert!(page.contains("<span lang=\"lv\">Dzimumu līdztiesība</span>"));
    assert!(!html(&evaluation("full"), Language::Lv).contains("<span lang="));
}

#[test]
fn a_section_without_content_is_neither_there_nor_in_the_contents() {
    let contents = |name| {
        let text = html(&evaluation(name), Language::Lv);
        let page = Html::parse_document(&text);
        let listed: Vec<_> = all(&page, "nav a").into_iter().map(words).collect();
        let present: Vec<_> = all(&page, "main > section > h2").into_iter().map(words).collect();
        assert_eq!(listed, present);
        present
    };
    assert_eq!(contents("minimal"), ["Galvenais īsumā", "Metode un datu izcelsme"]);
    assert_eq!(contents("full").len(), 14);
}

#[test]
fn the_first_page_names_no_rule_file_or_hash() {
    let text = html(&evaluation("full"), Language::En);
    let page = Html::parse_document(&text);
    let glance = words(all(&page, "#at-a-glance")[0]);
    for word in ["not-achieved-in-time", ".yaml", "0123456789abcdef"] {
        assert!(!glance.contains(word), "{glance}");
    }
}
