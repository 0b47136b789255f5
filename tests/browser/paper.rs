//! On paper, or saved as PDF.

use std::sync::LazyLock;

use lopdf::{Document, Object};
use serde_json::json;

use super::example;
use super::webdriver::{Browser, DESK, Screen};

/// The report on the ministry's strategy on paper, in both languages.
static PRINTED: LazyLock<[Document; 2]> = LazyLock::new(|| {
    let browser = Browser::start();
    example().map(|page| {
        browser.open(page, DESK);
        Document::load_mem(&browser.print()).unwrap()
    })
});

/// The headings that are bookmarks, and the pages they are on.
fn sections(pdf: &Document) -> Vec<(String, usize)> {
    let bookmarks = pdf.get_toc().unwrap().toc.into_iter().filter(|one| one.level == 2);
    bookmarks.map(|one| (one.title, one.page)).collect()
}

/// Every element of the structure: its role and, where it has one, the text that stands for it.
fn tags(document: &Document) -> Vec<(String, Option<String>)> {
    let mut found = Vec::new();
    let root = document.catalog().unwrap().get_deref(b"StructTreeRoot", document).unwrap();
    let mut open = vec![root];
    while let Some(object) = open.pop() {
        match document.dereference(object).unwrap().1 {
            Object::Array(parts) => open.extend(parts),
            Object::Dictionary(element) => {
                if let Ok(role) = element.get(b"S").and_then(Object::as_name) {
                    let text = element.get(b"Alt").ok().and_then(|text| lopdf::decode_text_string(text).ok());
                    found.push((String::from_utf8_lossy(role).into_owned(), text));
                }
                open.extend(element.get(b"K").ok());
            }
            _ => {}
        }
    }
    found
}

#[test]
fn the_pdf_is_tagged_and_says_its_language() {
    for (pdf, language) in PRINTED.iter().zip(["lv", "en"]) {
        let catalog = pdf.catalog().unwrap();
        let marked = catalog.get_deref(b"MarkInfo", pdf).unwrap().as_dict().unwrap();
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
        assert_eq!(lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(), language);

        let tags = tags(pdf);
        for role in ["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Link", "Figure"] {
            assert!(tags.iter().any(|(tag, _)| tag == role), "no {role}");
        }
        let unnamed =
            tags.iter().filter(|(tag, text)| tag == "Figure" && text.as_deref().unwrap_or_default().is_empty());
        assert_eq!(unnamed.count(), 0, "pictures without words");
    }
}

#[test]
fn the_sections_are_bookmarks() {
    let browser = Browser::start();
    for (page, pdf) in example().into_iter().zip(PRINTED.iter()) {
        browser.open(page, DESK);
        let titles: Vec<String> =
            browser.ask("return [...document.querySelectorAll('main > section > h2')].map(one => one.innerText)");
        let bookmarks: Vec<_> = sections(pdf).into_iter().map(|(title, _)| title).collect();
        assert_eq!(bookmarks, titles);
    }
}

#[test]
fn the_first_page_fits_one_sheet_of_paper() {
    for pdf in PRINTED.iter() {
        let pages: Vec<_> = sections(pdf).into_iter().map(|(_, page)| page).collect();
        assert_eq!(pages[..2], [1, 2], "at a glance, and what comes after it");
    }
}

/// A browser prints everything smaller where something is wider than the sheet between its margins.
#[test]
fn nothing_is_wider_than_the_sheet() {
    let browser = Browser::start();
    for page in example() {
        browser.open(page, DESK);
        let margins: [String; 2] = browser.ask(
            "const {style} = [...document.styleSheets[0].cssRules].find(rule => rule instanceof CSSPageRule); \
             return [style.marginLeft, style.marginRight]",
        );
        let millimetres = margins.map(|margin| margin.trim_end_matches("mm").parse::<f64>().unwrap());
        let sheet = (210.0 - millimetres.iter().sum::<f64>()) * 96.0 / 25.4;
        browser.resize(Screen { width: sheet.ceil() as u32, ..DESK });
        browser.command("Emulation.setEmulatedMedia", &json!({"media": "print"}));
        let wide: Vec<String> = browser.ask(
            "return [...document.querySelectorAll('body *')] \
             .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.unseen')) \
             .map(one => one.outerHTML.slice(0, 200))",
        );
        assert_eq!(wide, [""; 0], "{}", page.display());
    }
}
