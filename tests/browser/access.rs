//! For readers who see it, hear it or go through it by keyboard.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::webdriver::{Browser, DESK, PHONE, SCREENS, Screen};
use super::{REPORTS, example, package};

/// What axe-core faults by the rules of WCAG 2.2 AA and its own good practices, explanations open, a line each.
fn faults(browser: &Browser, page: &Path, screens: &[Screen]) -> Vec<String> {
    let [first, ..] = screens else { return Vec::new() };
    browser.open(page, *first);
    let () = browser.ask(&fs::read_to_string(package("axe-core/axe.min.js")).unwrap());
    let () = browser.ask("for (const one of document.querySelectorAll('details')) one.open = true");
    let on = |screen: Screen| {
        browser.resize(screen);
        let found: Vec<String> = browser.wait_for(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
             resultTypes: ['violations']}).then(({violations}) => violations.flatMap(({help, nodes}) => \
             nodes.map(({target, failureSummary}) => `${help}: ${target} ${failureSummary}`)))",
        );
        found.into_iter().map(move |fault| format!("{}, {screen:?}: {fault}", page.display()))
    };
    screens.iter().copied().flat_map(on).collect()
}

#[test]
fn axe_faults_nothing_in_the_latvian_report() {
    let [lv, _] = example();
    assert_eq!(faults(&Browser::start(), lv, &SCREENS), [""; 0]);
}

#[test]
fn axe_faults_nothing_in_the_english_report() {
    let [_, en] = example();
    assert_eq!(faults(&Browser::start(), en, &SCREENS), [""; 0]);
}

#[test]
fn axe_faults_nothing_in_reports_with_little_and_with_everything() {
    let browser = Browser::start();
    for page in REPORTS.values().filter(|page| !example().contains(&page.as_path())) {
        assert_eq!(faults(&browser, page, &[DESK, SCREENS[1]]), [""; 0]);
    }
}

/// Landmarks as assistive technology is told of them, each with its name, and the headings in them down to the third level.
#[test]
fn landmarks_and_headings_tell_how_the_report_is_built() {
    let browser = Browser::start();
    for (page, name) in example().into_iter().zip(["outline_lv", "outline_en"]) {
        browser.open(page, DESK);
        let tree = browser.command("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree["nodes"].as_array().unwrap();
        let by_id: HashMap<_, _> = nodes.iter().map(|node| (node["nodeId"].as_str(), node)).collect();
        let text = |node: &Value, field: &str| node[field]["value"].as_str().unwrap_or_default().to_owned();
        let mut outline = Vec::new();
        let mut open = vec![&nodes[0]];
        while let Some(node) = open.pop() {
            let level = node["properties"].as_array().and_then(|all| all.iter().find(|one| one["name"] == "level"));
            match (text(node, "role").as_str(), level.and_then(|one| one["value"]["value"].as_u64())) {
                (role @ ("banner" | "main" | "navigation" | "region" | "contentinfo"), _) => {
                    outline.push(format!("{role} {}", text(node, "name")).trim_end().to_owned());
                }
                ("heading", Some(level @ 1..=3)) => {
                    outline.push(format!(
                        "{:1$}h{level} {name}",
                        "",
                        usize::try_from(level).unwrap() * 2,
                        name = text(node, "name")
                    ));
                }
                _ => {}
            }
            let below = node["childIds"].as_array().into_iter().flatten().rev();
            open.extend(below.filter_map(|id| by_id.get(&id.as_str())));
        }
        assert_snapshot!(name, outline.join("\n"));
    }
}

/// At phone width the grid of lights is laid out as a list, and is still a table with heads for those who hear it.
#[test]
fn the_grid_of_lights_stays_a_table_on_a_phone() {
    let browser = Browser::start();
    browser.open(example()[1], PHONE);
    let grid: String =
        browser.ask("const grid = document.querySelector('table.lights'); return getComputedStyle(grid).display");
    assert_eq!(grid, "block");
    let node = browser.command("Runtime.evaluate", &json!({"expression": "document.querySelector('table.lights')"}));
    let below = json!({"objectId": node["result"]["objectId"]});
    let tree = browser.command("Accessibility.queryAXTree", &below);
    let roles: Vec<_> =
        tree["nodes"].as_array().unwrap().iter().filter_map(|node| node["role"]["value"].as_str()).collect();
    let count = |role| roles.iter().filter(|one| **one == role).count();
    assert_eq!(
        (count("table"), count("row"), count("columnheader"), count("rowheader"), count("cell")),
        (1, 10, 4, 9, 27)
    );
}

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

/// The element that has the focus: its words, and whether it can be seen and is marked.
const FOCUSED: &str = "const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it); \
    return [(it.innerText ?? it.textContent).trim(), \
            box.width > 1 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth, \
            style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2]";

#[test]
fn the_keyboard_goes_through_the_report_as_the_eye_does() {
    let browser = Browser::start();
    for screen in [DESK, PHONE] {
        browser.open(example()[1], screen);
        browser.press(TAB);
        let skip: (String, bool, bool) = browser.ask(FOCUSED);
        assert_eq!(skip, ("Skip to the content".into(), true, true), "the first stop leads past the title");
        let () = browser.ask("window.last = document.activeElement");
        for stop in 0..120 {
            browser.press(TAB);
            let (words, seen, marked): (String, bool, bool) = browser.ask(FOCUSED);
            assert!(seen && marked, "stop {stop} on {screen:?}: “{words}” seen: {seen}, marked: {marked}");
            let forward: bool = browser.ask(
                "const before = window.last; window.last = document.activeElement; \
                 return !!(before.compareDocumentPosition(window.last) & Node.DOCUMENT_POSITION_FOLLOWING)",
            );
            assert!(forward, "stop {stop} on {screen:?}: “{words}” comes before what had the focus");
        }
    }
}

#[test]
fn the_keyboard_skips_the_title_and_opens_an_explanation() {
    let browser = Browser::start();
    browser.open(example()[1], DESK);
    browser.press(TAB);
    browser.press(ENTER);
    let place: String = browser.ask("return document.activeElement.id");
    assert_eq!(place, "main");
    let () = browser.ask("document.querySelector('details summary').focus()");
    browser.press(ENTER);
    let open: bool = browser.ask("return document.querySelector('details').open");
    assert!(open);
}
