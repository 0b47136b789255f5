//! On paper, or saved as PDF.

use lopdf::{Dictionary, Document, Object};

use super::example;
use super::webdriver::{Browser, DESK};

fn printed(browser: &Browser, page: &std::path::Path) -> Document {
    browser.open(page, DESK);
    Document::load_mem(&browser.print()).unwrap()
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

fn number(dictionary: &Dictionary, key: &[u8]) -> i64 {
    dictionary.get(key).and_then(Object::as_i64).unwrap_or_default()
}

#[test]
fn the_pdf_is_tagged_and_says_its_language() {
    let browser = Browser::start();
    for (page, language) in example().into_iter().zip(["lv", "en"]) {
        let pdf = printed(&browser, page);
        let catalog = pdf.catalog().unwrap();
        let marked = catalog.get_deref(b"MarkInfo", &pdf).unwrap().as_dict().unwrap();
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
        assert_eq!(lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(), language);

        let tags = tags(&pdf);
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
    for page in example() {
        let pdf = printed(&browser, page);
        let sections: Vec<String> =
            browser.ask("return [...document.querySelectorAll('main > section > h2')].map(one => one.innerText)");
        let outlines = pdf.catalog().unwrap().get_deref(b"Outlines", &pdf).unwrap().as_dict().unwrap();
        assert!(number(outlines, b"Count") != 0);
        let titles: Vec<_> =
            pdf.get_toc().unwrap().toc.into_iter().filter(|one| one.level == 2).map(|one| one.title).collect();
        assert_eq!(titles, sections);
    }
}

#[test]
fn the_first_page_fits_one_sheet_of_paper() {
    let browser = Browser::start();
    for page in example() {
        let pdf = printed(&browser, page);
        let chapters: Vec<_> =
            pdf.get_toc().unwrap().toc.into_iter().filter(|one| one.level == 2).map(|one| one.page).collect();
        assert_eq!(chapters[..2], [1, 2], "at a glance, and what comes after it");
    }
}
