//! Diagnostics for people: the line of the file, what is wrong with it, why that matters, and what to do.

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::source::{FileId, SourceFile, SourceMap, Span};

use super::{Diagnostic, Label, Severity, in_order};
use crate::locale::{Locale, Message};

/// Where diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// With colours.
    pub colour: bool,
    /// Columns of a line.
    pub width: usize,
}

/// The narrowest terminal that is respected: below it, lines would be all margin.
const NARROWEST: usize = 40;

/// What a note loses to the line numbers and signs before it, as in ` 1234 = : `.
const MARGIN: usize = 9;

/// Labels of a file that are further apart than this many bytes are shown one after the other. The renderer reads every line
/// between two labels that it shows together, which of a large file would be most of it.
const NEAR: u32 = 10_000;

/// All diagnostics in the order of the files, each once, with a blank line between them.
#[must_use]
pub fn emit_human(
    diagnostics: &[Diagnostic],
    sources: &SourceMap,
    locale: &'static Locale,
    terminal: Terminal,
) -> String {
    let ordered = in_order(diagnostics, sources).into_iter();
    ordered.map(|diagnostic| Display { diagnostic, sources, locale, terminal }.render(&["why", "advice"])).collect()
}

/// A finding with the lines that it stands in. What to do holds for all findings of its rule, and is added where
/// `advised`; why it matters is what `lmstrat explain` is for.
#[must_use]
pub fn emit_finding(
    finding: &Diagnostic,
    sources: &SourceMap,
    locale: &'static Locale,
    terminal: Terminal,
    advised: bool,
) -> String {
    let parts: &[_] = if advised { &["advice"] } else { &[] };
    Display { diagnostic: finding, sources, locale, terminal }.render(parts)
}

/// One diagnostic on its way to the terminal.
struct Display<'d> {
    diagnostic: &'d Diagnostic,
    sources: &'d SourceMap,
    locale: &'static Locale,
    terminal: Terminal,
}

impl Display<'_> {
    fn render(&self, parts: &[&str]) -> String {
        let renderer = if self.terminal.colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.term_width(self.terminal.width.max(NARROWEST));
        let (level, name) = match self.diagnostic.severity {
            Severity::Error => (Level::ERROR, "severity.error"),
            Severity::Warning => (Level::WARNING, "severity.warning"),
            Severity::Note => (Level::NOTE, "severity.note"),
        };
        let (name, code) = (self.word(name), self.diagnostic.code);
        let margin = name.chars().count();
        let level = level.with_name(name);
        // The names of rules are long, and would leave their message but a narrow column.
        let title = if self.diagnostic.finding.is_some() {
            level.primary_title(self.wrapped(&format!("{} [{code}]", self.part("message")), margin + 2))
        } else {
            level.primary_title(self.wrapped(&self.part("message"), margin + code.len() + 4)).id(code)
        };
        let mut page = Group::with_title(title);
        for (file, labels) in self.by_file() {
            page = page.element(self.snippet(file, &labels));
        }
        if let Some(path) = self.diagnostic.path.as_deref().filter(|_| self.by_file().is_empty()) {
            page = page.element(Origin::path(printable(path).into_owned()));
        }
        for part in parts {
            let level = if *part == "advice" { Level::HELP } else { Level::NOTE };
            let text = self.part(part);
            if !text.is_empty() {
                let name = self.words(&Message::new(format!("part.{part}")));
                let text = self.wrapped(&text, name.chars().count() + MARGIN);
                page = page.element(level.with_name(name).message(text));
            }
        }
        renderer.render(&[page]) + "\n\n"
    }

    /// The labels of each file, that of the fault itself first; labels that are far apart are kept apart.
    fn by_file(&self) -> Vec<(&SourceFile, Vec<&Label>)> {
        let mut files: Vec<(FileId, Vec<&Label>)> = Vec::new();
        for label in &self.diagnostic.labels {
            let is_near = |other: &&Label| other.span.start.abs_diff(label.span.start) <= NEAR;
            let joins =
                |(file, labels): &&mut (FileId, Vec<&Label>)| *file == label.span.file && labels.iter().any(&is_near);
            match files.iter_mut().find(joins) {
                Some((_, labels)) => labels.push(label),
                None => files.push((label.span.file, vec![label])),
            }
        }
        files.into_iter().filter_map(|(file, labels)| Some((self.sources.file(file)?, labels))).collect()
    }

    /// The lines from the first label to the last; the rest of the file is not handed over, as it may be long.
    fn snippet<'s>(&'s self, file: &'s SourceFile, labels: &[&Label]) -> Snippet<'s, Annotation<'s>> {
        let text = &file.text;
        let first = labels.iter().map(|label| label.span.start as usize).min().unwrap_or(0).min(text.len());
        let last = labels.iter().map(|label| label.span.start as usize).max().unwrap_or(0).min(text.len());
        let from = text.get(..first).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let to = text.get(last..).and_then(|after| after.find('\n')).map_or(text.len(), |at| last + at);
        let shown = printable_source(text.get(from..to).unwrap_or(""));
        let line = labels.iter().map(|label| self.sources.position(label.span).line).min().unwrap_or(1);
        let fault = self.diagnostic.labels.first();
        let annotations: Vec<_> = labels
            .iter()
            .map(|label| {
                let is_fault = fault.is_some_and(|fault| std::ptr::eq(fault, *label));
                let kind = if is_fault { AnnotationKind::Primary } else { AnnotationKind::Context };
                let (start, end) = on_one_line(&shown, label.span, from);
                let words = self.diagnostic.label_words(label).map(|words| self.words(&words));
                kind.span(start..end).label(words)
            })
            .collect();
        Snippet::source(shown).line_start(line as usize).path(printable(&file.path)).annotations(annotations)
    }

    fn part(&self, part: &str) -> String {
        self.words(&self.diagnostic.message.part(part))
    }

    fn word(&self, key: &'static str) -> String {
        self.words(&Message::new(key))
    }

    fn words(&self, message: &Message) -> String {
        printable(self.locale.message(message).trim()).into_owned()
    }

    /// Lines that end with the terminal when they begin behind a margin, broken at spaces.
    fn wrapped(&self, text: &str, margin: usize) -> String {
        let width = self.terminal.width.max(NARROWEST).saturating_sub(margin);
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            match lines.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= width) {
                Some(line) => {
                    line.push(' ');
                    line.push_str(word);
                }
                None => lines.push(word.to_owned()),
            }
        }
        lines.join("\n")
    }
}

/// A span within a text that begins at `from`, cut at the end of its first line: where a fault begins is enough.
fn on_one_line(shown: &str, span: Span, from: usize) -> (usize, usize) {
    let start = shown.floor_char_boundary((span.start as usize).saturating_sub(from));
    let line = shown.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("");
    let len = line.floor_char_boundary(span.end.saturating_sub(span.start) as usize);
    (start, start + len)
}

/// Nothing in a text may steer the terminal.
fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|char| if is_unseen(char) { '\u{fffd}' } else { char }).collect())
}

/// The same for text of a file, where places count bytes: a character gives way to one of its own length. Those of one
/// byte are left to the renderer, which draws a picture of them.
fn printable_source(text: &str) -> Cow<'_, str> {
    let is_steering = |char: char| !char.is_ascii() && is_unseen(char);
    if !text.contains(is_steering) {
        return Cow::Borrowed(text);
    }
    let same_length = |char: char| match char.len_utf8() {
        _ if !is_steering(char) => char,
        2 => '¿',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(same_length).collect())
}

/// Control characters, and those that turn the direction of what follows.
fn is_unseen(char: char) -> bool {
    char.is_control() || matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn say(diagnostics: &[Diagnostic], sources: &SourceMap, width: usize) -> String {
        emit_human(diagnostics, sources, Locale::of(Language::En), Terminal { colour: false, width })
            .trim_end()
            .to_owned()
    }

    #[test]
    fn several_files_are_shown_with_their_labels() {
        let mut sources = SourceMap::default();
        let goals = sources.add("strategy/goals.yaml", "goals:\n  - id: ā\n");
        let more = sources.add("strategy/more.yaml", "goals:\n  - name: x\n    id: ā\n");
        let twice = Diagnostic::error("duplicate-id", Span::new(more, 27, 29)).with("id", "ā").with("kind", "goal");
        let twice = twice.label(Span::new(goals, 15, 17), "first-here");
        insta::assert_snapshot!(say(&[twice], &sources, 80), @r"
        error[duplicate-id]: The id “ā” is already taken (goal)
         --> strategy/more.yaml:3:9
          |
        3 |     id: ā
          |         ^
          |
         ::: strategy/goals.yaml:2:9
          |
        2 |   - id: ā
          |         - first here
          |
          = note: A reference to this id could mean either.
          = help: Give one of the items another id, and correct the references to it.
        ");
    }

    #[test]
    fn a_fault_of_a_whole_folder_shows_its_path() {
        let fault = Diagnostic::error_of("no-yaml", "strategy").severity(Severity::Warning);
        insta::assert_snapshot!(say(&[fault], &SourceMap::default(), 80), @r"
        warning[no-yaml]: There is no YAML file in the folder
        --> strategy
         = note: A strategy is made of files that end in .yaml or .yml.
         = help: Check the path, or begin a new strategy with “lmstrat init”.
        ");
    }

    #[test]
    fn faults_are_reported_in_the_order_of_the_files_and_once() {
        let mut sources = SourceMap::default();
        let late = sources.add("b.yaml", "x: 1\ny: 2\n");
        let early = sources.add("a.yaml", "z: 3\n");
        let at = |code, file, start| Diagnostic::error(code, Span::new(file, start, start + 1));
        let all = [at("c", late, 5), at("b", late, 0), at("a", late, 0), at("c", late, 5), at("d", early, 0)];
        let reported = in_order(&all, &sources).into_iter().map(|diagnostic| (diagnostic.code, diagnostic.span()));
        let expected = [&all[4], &all[2], &all[1], &all[0]].map(|diagnostic| (diagnostic.code, diagnostic.span()));
        assert_eq!(reported.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_long_line_is_cut_around_the_fault() {
        let mut sources = SourceMap::default();
        let text = format!("name: {}here{}\n", "garš teksts ".repeat(3000), " un tālāk".repeat(3000));
        let start = text.find("here").unwrap() as u32;
        let file = sources.add("a.yaml", text);
        let shown = say(&[Diagnostic::error("x", Span::new(file, start, start + 4))], &sources, 60);
        assert!(shown.contains("here") && shown.contains("^^^^"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 60), "{shown}");
    }

    #[test]
    fn a_fault_over_many_lines_is_shown_by_its_first() {
        let mut sources = SourceMap::default();
        let file = sources.add("a.yaml", "a:\n  - b\n  - c\n");
        let shown = say(&[Diagnostic::error("x", Span::new(file, 5, 15))], &sources, 60);
        assert!(shown.contains("- b") && !shown.contains("- c"), "{shown}");
    }

    #[test]
    fn nothing_in_a_file_steers_the_terminal() {
        let mut sources = SourceMap::default();
        let text = "a: \u{1b}[31mred\u{9b}31m\u{202e}der\u{7f}\u{8}\r\n";
        let file = sources.add("\u{1b}]0;title\u{7}.yaml", text);
        let fault = Diagnostic::error("unknown-rule", Span::new(file, 3, text.len() as u32)).with("found", text);
        let shown = say(&[fault.label(Span::new(file, 0, 1), "y")], &sources, 60);
        assert!(!shown.contains(|char: char| is_unseen(char) && char != '\n'), "{shown:?}");
    }

    #[test]
    fn colour_is_only_there_when_asked_for() {
        let fault = [Diagnostic::error_of("no-yaml", "strategy")];
        let english = Locale::of(Language::En);
        let emit = |colour| emit_human(&fault, &SourceMap::default(), english, Terminal { colour, width: 80 });
        assert!(emit(true).contains('\u{1b}') && !emit(false).contains('\u{1b}'));
    }

    #[test]
    fn a_place_outside_the_file_is_no_reason_to_stop() {
        let mut sources = SourceMap::default();
        let file = sources.add("a.yaml", "ā: 1");
        let spans = [(1, 2), (4, 90), (90, 95), (5, 5), (3, 1)].map(|(start, end)| Span::new(file, start, end));
        for span in spans.into_iter().chain([Span::new(FileId::new(7), 0, 1)]) {
            assert!(say(&[Diagnostic::error("x", span)], &sources, 10).starts_with("error[x]"));
        }
    }
}
