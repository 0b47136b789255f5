//! On a screen.

use std::path::Path;

use serde_json::Value;

use super::webdriver::{Browser, DESK, PHONE, SCREENS};
use super::{REPORTS, example};

#[test]
fn nothing_makes_a_phone_scroll_sideways() {
    let browser = Browser::start();
    for (name, page) in &*REPORTS {
        fits_a_phone(&browser, name, page);
    }
}

pub(super) fn fits_a_phone(browser: &Browser, name: &str, page: &Path) {
    browser.open(page, PHONE);
    let () = browser.ask("for (const one of document.querySelectorAll('details')) one.open = true");
    // Tables of data may scroll within themselves, as reflow allows for what has meaning in two dimensions.
    let wide: Vec<String> = browser.ask(
        "return [...document.querySelectorAll('body *')] \
         .filter(one => one.getBoundingClientRect().right > innerWidth + .5 && !one.closest('.scroll, .unseen, .narrative table')) \
         .map(one => one.outerHTML.slice(0, 200))",
    );
    assert_eq!(wide, [""; 0], "{name}");
    let width: u32 = browser.ask("return document.documentElement.scrollWidth");
    assert!(width <= PHONE.width, "{name}: {width}");
}

#[test]
fn the_first_page_fits_the_first_screen() {
    let browser = Browser::start();
    for page in example() {
        browser.open(page, DESK);
        let foot: f64 = browser.ask("return document.querySelector('#at-a-glance').getBoundingClientRect().bottom");
        assert!(foot <= f64::from(DESK.height), "{}: {foot}", page.display());
    }
}

#[test]
fn the_page_is_quiet_and_asks_the_network_for_nothing() {
    let browser = Browser::start();
    browser.log("performance");
    for (name, page) in &*REPORTS {
        browser.open(page, DESK);
        for screen in SCREENS {
            browser.resize(screen);
        }
        assert_eq!(browser.log("browser"), Vec::<Value>::new(), "{name}");
        let events = browser.log("performance").into_iter().map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            event["message"].clone()
        });
        let asked: Vec<_> = events
            .filter(|event| event["method"] == "Network.requestWillBeSent")
            .map(|event| event["params"]["request"]["url"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(asked, [format!("file://{}", page.display())], "{name}");
    }
}

#[test]
fn every_name_that_the_page_refers_to_is_there_once() {
    let browser = Browser::start();
    for (name, page) in &*REPORTS {
        browser.open(page, DESK);
        let lost: Vec<String> = browser.ask(
            "const all = (selector, attribute) => [...document.querySelectorAll(selector)].flatMap(one => one.getAttribute(attribute).split(/\\s+/)); \
             const links = all('a[href^=\"#\"]', 'href').map(href => decodeURIComponent(href.slice(1))); \
             const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'for'] \
                .flatMap(attribute => all(`[${attribute}]`, attribute)); \
             const ids = all('[id]', 'id'); \
             return [...links, ...names].filter(id => !ids.includes(id)).concat(ids.filter((id, at) => ids.indexOf(id) !== at))",
        );
        assert_eq!(lost, [""; 0], "{name}");
    }
}
