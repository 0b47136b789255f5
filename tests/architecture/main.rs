//! Which room may import which, the order that the crate's documentation promises, and that no files import each other in a
//! circle.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod circles;
mod imports;
mod source;

use std::collections::BTreeSet;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

use source::files;

/// Every room with the rooms that it may import, each of which stands above it. So there is no circle.
const ROOMS: [(&str, &[&str]); 13] = [
    ("source", &[]),
    ("calendar", &[]),
    ("locale", &["calendar"]),
    ("diagnostics", &["source", "locale"]),
    ("model", &["source", "calendar", "locale"]),
    ("load", &["source", "calendar", "locale", "diagnostics", "model"]),
    ("assess", &["source", "calendar", "model"]),
    // A finding has the severity of a diagnostic, as it is printed like one.
    ("score", &["source", "locale", "diagnostics", "model"]),
    ("check", &["source", "calendar", "locale", "diagnostics", "model", "assess", "score"]),
    ("evaluation", &["source", "calendar", "locale", "diagnostics", "model", "assess", "score", "check"]),
    ("render", &["calendar", "locale", "evaluation"]),
    ("pipeline", &["calendar", "diagnostics", "model", "load", "assess", "check", "evaluation"]),
    (
        "cli",
        &["source", "calendar", "locale", "diagnostics", "model", "load", "check", "evaluation", "render", "pipeline"],
    ),
];

/// What only some files may name: crates that do one thing in one place, and the world outside.
const ONLY_IN: [(&str, &[&str]); 13] = [
    ("granit_parser", &["src/load/"]),
    ("comrak", &["src/render/"]),
    // What counts, and what it is held against, is computed once.
    ("observations_of", &["src/assess/", "src/model/"]),
    ("clap", &["src/cli/"]),
    ("annotate_snippets", &["src/diagnostics/emit_human.rs"]),
    ("anstream", &["src/cli/"]),
    ("sys_locale", &["src/locale/detect.rs"]),
    ("env", &["src/cli/", "src/main.rs"]),
    ("fs", &["src/cli/", "src/load/discover.rs"]),
    ("process", &["src/cli/", "src/main.rs"]),
    ("SystemTime", &[]),
    ("println!", &[]),
    ("eprintln!", &[]),
];

#[test]
fn rooms_import_only_what_stands_above_them() {
    for (index, (room, allowed)) in ROOMS.iter().enumerate() {
        for other in *allowed {
            assert!(ROOMS[..index].iter().any(|(above, _)| above == other), "`{other}` does not stand above `{room}`");
        }
    }
    for (path, code) in files(Path::new("src")) {
        let Some(room) = room(&path) else { continue };
        let (_, allowed) = ROOMS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("no room `{room}`"));
        for imported in imports(&code, depth(&path)) {
            let is_room = ROOMS.iter().any(|(name, _)| *name == imported);
            let may = !is_room || imported == room || allowed.contains(&imported.as_str());
            assert!(may, "{}: `{room}` may not import `{imported}`", path.display());
        }
    }
}

#[test]
fn each_room_is_there() {
    let found: BTreeSet<String> = files(Path::new("src")).keys().filter_map(|path| room(path)).collect();
    let rooms: BTreeSet<String> = ROOMS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, rooms);
}

#[test]
fn the_world_outside_is_met_in_few_places() {
    for (path, code) in files(Path::new("src")) {
        let mut named = BTreeSet::new();
        names(code, &mut named);
        for (name, places) in ONLY_IN.iter().filter(|(name, _)| named.contains(*name)) {
            let shown = path.to_str().unwrap();
            assert!(places.iter().any(|place| shown.starts_with(place)), "{shown} may not use `{name}`");
        }
    }
}

/// The room of a file; none for the roots of the crate.
fn room(path: &Path) -> Option<String> {
    let below = path.strip_prefix("src").unwrap();
    let first = below.components().next().unwrap().as_os_str().to_str().unwrap();
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (!["lib", "main"].contains(&name)).then(|| name.to_owned())
}

/// How many modules deep a file is.
fn depth(path: &Path) -> usize {
    let parts = path.strip_prefix("src").unwrap().components().count();
    if path.ends_with("mod.rs") { parts - 1 } else { parts }
}

/// The first names of all paths from the root of the crate, by `crate` or by enough of `super`.
fn imports(code: &TokenStream, depth: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut climbed = 0;
    let tokens: Vec<TokenTree> = code.clone().into_iter().collect();
    for token in &tokens {
        match token {
            TokenTree::Ident(ident) if ident == "crate" => climbed = depth,
            TokenTree::Ident(ident) if ident == "super" => climbed += 1,
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            TokenTree::Ident(ident) => {
                if climbed == depth {
                    found.insert(ident.to_string());
                }
                climbed = 0;
            }
            TokenTree::Group(group) => {
                if climbed == depth {
                    found.extend(firsts(&group.stream()));
                }
                found.extend(imports(&group.stream(), depth));
                climbed = 0;
            }
            _ => climbed = 0,
        }
    }
    found
}

/// The first name of each path in a list of imports.
fn firsts(list: &TokenStream) -> Vec<String> {
    let mut first = true;
    let mut found = Vec::new();
    for token in list.clone() {
        match &token {
            TokenTree::Ident(ident) if first => {
                found.push(ident.to_string());
                first = false;
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => first = true,
            _ => {}
        }
    }
    found
}

/// Every name in the code, those of macros with their `!`.
fn names(code: TokenStream, found: &mut BTreeSet<String>) {
    let mut tokens = code.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) => {
                let calls = matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '!');
                found.insert(format!("{ident}{}", if calls { "!" } else { "" }));
            }
            TokenTree::Group(group) => names(group.stream(), found),
            _ => {}
        }
    }
}
