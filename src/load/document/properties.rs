//! What holds for any text.

use proptest::prelude::*;
use serde::Deserialize;

use crate::diagnostics::Diagnostic;
use crate::locale::{Language, Locale};
use crate::source::{FileId, SourceMap, Spanned};

use crate::calendar::Calendar;

use super::{decode, items, parse, sections};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only the reading is of interest")]
struct Item {
    id: Spanned<String>,
    count: Option<u32>,
    share: f64,
    parts: Vec<Item>,
    kind: Option<Kind>,
    pair: Option<(bool, i8)>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only the reading is of interest")]
enum Kind {
    Plain,
    Holding(Box<Item>),
    Naming { name: String },
}

const SOUND: &str = "\
# A file in which nothing is wrong
items:
  - id: &a one
    share: 90.83
    count: 3
    parts: []
    kind: {Naming: {name: *a}}
  - {id: 'two', share: 1, parts: [{id: three, share: -1, parts: []}], pair: [true, 5]}
  - id: four
    share: 0.5
    parts: []
    kind: Plain
";

/// What was read, item by item, and what was said.
fn read(text: &str) -> (Option<Vec<Option<Item>>>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let document = parse(FileId::new(0), text, &mut diagnostics);
    let read = document.map(|document| {
        let all = sections(&document).flat_map(|(key, section)| items(&key, section, &mut diagnostics).to_vec());
        all.collect::<Vec<_>>().iter().map(|item| decode(item, Calendar::default(), &mut diagnostics)).collect()
    });
    (read, diagnostics)
}

fn keeps_its_word(text: &str) -> Result<(), TestCaseError> {
    let (read, diagnostics) = read(text);
    let is_whole = read.is_some_and(|items| items.iter().all(Option::is_some));
    prop_assert!(is_whole || !diagnostics.is_empty(), "nothing was read and nothing was said");
    for label in diagnostics.iter().flat_map(|diagnostic| &diagnostic.labels) {
        let place = text.get(label.span.start as usize..label.span.end as usize);
        prop_assert!(place.is_some(), "{diagnostics:?} points outside the file");
    }
    let mut sources = SourceMap::default();
    sources.add("any.yaml", text);
    let terminal = crate::diagnostics::Terminal { colour: false, width: 80 };
    let printed = crate::diagnostics::emit_human(&diagnostics, &sources, Locale::of(Language::Lv), terminal);
    // A message that its arguments do not fill shows its key like this.
    prop_assert!(["«diagnostic.", "«label.", "«part."].iter().all(|unfilled| !printed.contains(unfilled)), "{printed}");
    prop_assert!(!printed.contains(|char: char| char.is_control() && char != '\n'), "{printed:?}");
    Ok(())
}

#[test]
fn a_sound_file_is_read_in_silence() {
    let (read, diagnostics) = read(SOUND);
    assert_eq!((read.map(|items| items.len()), diagnostics), (Some(3), Vec::new()));
}

proptest! {
    #[test]
    fn any_text_is_read_or_explained(text in any::<String>()) {
        keeps_its_word(&text)?;
    }

    #[test]
    fn any_signs_of_yaml_are_read_or_explained(text in "([a-c:,\\[\\]{}#&*!|>'\"%@`~?<. -]|\\n|: |- |\\n  )*") {
        keeps_its_word(&text)?;
    }

    #[test]
    fn any_slip_in_a_sound_file_is_read_or_explained(
        at in 0..SOUND.len(),
        length in 0usize..6,
        put in "[a-z0-9:,\\[\\]{}#&*!|>'\"%~?<. \\n\\t-]{0,4}",
    ) {
        let end = (at + length).min(SOUND.len());
        keeps_its_word(&format!("{}{put}{}", &SOUND[..at], &SOUND[end..]))?;
    }
}
