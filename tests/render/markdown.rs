//! The Markdown report.

use lmstrat::locale::Language;

use super::{evaluation, every, markdown};

#[test]
fn the_smallest_report() {
    insta::assert_snapshot!(markdown(&evaluation("minimal"), Language::Lv));
}

#[test]
fn the_first_page() {
    for language in Language::ALL {
        let report = markdown(&evaluation("full"), language);
        let first_page = report.split("\n## ").take(2).collect::<Vec<_>>().join("\n## ");
        insta::assert_snapshot!(format!("first_page_{language}"), first_page);
    }
}

#[test]
fn every_link_leads_somewhere() {
    for (name, report) in every(markdown) {
        for link in report.split("](#").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(report.contains(&format!("<a id=\"{link}\"></a>")), "{name}: nothing is at #{link}");
        }
    }
}

#[test]
fn the_layout_is_stable() {
    for (name, report) in every(markdown) {
        assert!(report.ends_with(".\n") && !report.contains("\n\n\n"), "{name}");
        for line in report.lines() {
            assert_eq!(line, line.trim_end(), "{name}");
        }
    }
}

#[test]
fn every_row_of_a_table_has_the_cells_of_its_head() {
    for (name, report) in every(markdown) {
        let mut cells = None;
        for line in report.lines() {
            let bars = line.replace("\\|", "").matches('|').count();
            match cells {
                _ if !line.starts_with('|') => cells = None,
                None => cells = Some(bars),
                Some(expected) => assert_eq!(bars, expected, "{name}: {line}"),
            }
        }
    }
}
