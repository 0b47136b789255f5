//! Takes the texts into the program: the messages of every folder of `locales/` as a sorted table, so that no YAML is read at
//! run time, and the regulations, the strategies to begin with and the templates of reports as they stand.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use granit_parser::{Event, Parser, ScalarStyle};

/// The messages of one language: text and file by key.
type Messages = BTreeMap<String, (String, PathBuf)>;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=regulations");
    println!("cargo::rerun-if-changed=starter");
    println!("cargo::rerun-if-changed=templates");

    let mut faults = Vec::new();
    let languages = languages(&mut faults)?;
    // A file that could not be read leaves gaps that are no fault of the others.
    if faults.is_empty() {
        compare(&languages, &mut faults);
    }
    for fault in &faults {
        println!("cargo::error={fault}");
    }

    let texts_of = |messages: &Messages| {
        messages.iter().map(|(key, (text, _))| format!("{:?},\n", (key, text))).collect::<String>()
    };
    let rows: String =
        languages.iter().map(|(code, messages)| format!("({code:?}, &[\n{}]),\n", texts_of(messages))).collect();
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("messages.rs"), format!("&[\n{rows}]\n"))?;
    fs::write(Path::new(&out).join("regulations.rs"), texts("regulations")?)?;
    fs::write(Path::new(&out).join("starter.rs"), texts("starter")?)?;
    fs::write(Path::new(&out).join("templates.rs"), templates()?)
}

/// The files of a folder with their texts, by path, with `/` on every system.
fn texts(folder: &str) -> io::Result<String> {
    let mut files = Vec::new();
    find_files(Path::new(folder), &mut files)?;
    files.sort();
    let row = |file: &PathBuf| {
        let path = file.to_string_lossy().replace('\\', "/");
        Ok(format!("{:?},\n", (path, fs::read_to_string(file)?)))
    };
    let rows = files.iter().map(row).collect::<io::Result<String>>()?;
    Ok(format!("&[\n{rows}]\n"))
}

/// The templates and style sheets with their texts, by path below `templates/`, with `/` on every system.
fn templates() -> io::Result<String> {
    let root = Path::new("templates");
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "j2" || extension == "css") {
                let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read_to_string(&path)?);
            }
        }
    }
    let rows: String = found.iter().map(|row| format!("{row:?},\n")).collect();
    Ok(format!("&[\n{rows}]\n"))
}

/// The messages of every language by its code, the name of its folder.
fn languages(faults: &mut Vec<String>) -> io::Result<BTreeMap<String, Messages>> {
    let mut languages = BTreeMap::new();
    for entry in fs::read_dir("locales")? {
        let folder = entry?.path();
        if let Some(code) = folder.file_name().and_then(|name| name.to_str()).filter(|_| folder.is_dir()) {
            languages.insert(code.to_owned(), read_language(&folder, faults)?);
        }
    }
    Ok(languages)
}

fn read_language(folder: &Path, faults: &mut Vec<String>) -> io::Result<Messages> {
    let mut messages = Messages::new();
    let mut files = Vec::new();
    find_files(folder, &mut files)?;
    files.sort();
    for file in files {
        if let Err(fault) = read_file(&file, &mut messages) {
            faults.push(format!("{}: {fault}", file.display()));
        }
    }
    Ok(messages)
}

fn find_files(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find_files(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
    Ok(())
}

/// Reads nested maps; the keys from the top of the file down to a text, joined by dots, are the key of its message.
fn read_file(file: &Path, messages: &mut Messages) -> Result<(), String> {
    let yaml = fs::read_to_string(file).map_err(|error| error.to_string())?;
    // One entry for each map that is open: the key whose value comes next.
    let mut path: Vec<Option<String>> = Vec::new();
    for event in Parser::new_from_str(&yaml) {
        let (event, span) = event.map_err(|error| error.to_string())?;
        let line = span.start.line();
        let key = path.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(".");
        match (event, path.last_mut()) {
            (Event::MappingStart(..), None | Some(Some(_))) => path.push(None),
            (Event::MappingEnd, _) => {
                path.pop();
                path.last_mut().map(Option::take);
            }
            (Event::Scalar(name, ..), Some(expected @ None)) => *expected = Some(name.into_owned()),
            (Event::Scalar(text, style, ..), Some(expected)) if is_text(&text, style) => {
                *expected = None;
                let place = (text.into_owned(), file.to_owned());
                if let Some((_, first)) = messages.insert(key.clone(), place) {
                    return Err(format!("line {line}: `{key}` stands twice; first in {}", first.display()));
                }
            }
            (
                Event::Scalar(..)
                | Event::SequenceStart(..)
                | Event::Alias(_)
                | Event::UnresolvedAlias(_)
                | Event::MappingStart(..),
                _,
            ) => return Err(format!("line {line}: `{key}` is no text; a message is a text, in quotes where needed")),
            _ => {}
        }
    }
    Ok(())
}

/// Whether YAML reads a text here, and not a number, a truth value or nothing.
fn is_text(text: &str, style: ScalarStyle) -> bool {
    style != ScalarStyle::Plain
        || !(matches!(text, "" | "~" | "null" | "true" | "false") || text.parse::<f64>().is_ok())
}

/// Notes each key that a language has and another lacks.
fn compare(languages: &BTreeMap<String, Messages>, faults: &mut Vec<String>) {
    let all: BTreeMap<_, _> = languages.values().flatten().map(|(key, (_, file))| (key, file)).collect();
    for (key, file) in all {
        for (code, _) in languages.iter().filter(|(_, messages)| !messages.contains_key(key)) {
            faults.push(format!("{}: `{key}` has no counterpart in locales/{code}", file.display()));
        }
    }
}
