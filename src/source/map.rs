//! The texts of all files that were read, and the way from an offset to a line and column.

use super::{FileId, Span};

/// One file as it was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path as messages print it: relative to the strategy folder's parent, with `/` on every system.
    pub path: String,
    /// The whole text.
    pub text: String,
    line_starts: Vec<u32>,
}

/// A place for people: file, line and column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position<'a> {
    /// Path of the file.
    pub file: &'a str,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// All files of a run. A [`FileId`] is an index into it.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// Adds a file and returns its id. A byte-order mark is not part of the text.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let text: String = text.into();
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1))
            .collect();
        self.files.push(SourceFile { path: path.into(), text, line_starts });
        FileId::new(self.files.len() as u32 - 1)
    }

    /// The file of an id, if the id came from this map.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.index())
    }

    /// All files, in the order in which they were added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId::new(index as u32), file))
    }

    /// Line and column of a span's start; the first line of an unnamed file if the span came from elsewhere.
    #[must_use]
    pub fn position(&self, span: Span) -> Position<'_> {
        self.file(span.file).map_or(Position { file: "", line: 1, column: 1 }, |file| file.position(span.start))
    }

    /// Line and column of the first character after a span.
    #[must_use]
    pub fn end(&self, span: Span) -> Position<'_> {
        self.position(Span { start: span.end.max(span.start), ..span })
    }
}

impl SourceFile {
    fn position(&self, offset: u32) -> Position<'_> {
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0) as usize;
        let before = self.text.get(start..(offset as usize).max(start)).unwrap_or("");
        Position { file: &self.path, line: line as u32, column: before.chars().count() as u32 + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut map = SourceMap::default();
        let id = map.add("a.yaml", "ā: 1\nšķ: 2\n");
        let position = map.position(Span::new(id, 12, 13));
        assert_eq!((position.file, position.line, position.column), ("a.yaml", 2, 5));
        assert_eq!(map.end(Span::new(id, 12, 13)).column, 6);
    }

    #[test]
    fn an_offset_past_the_end_is_on_the_last_line() {
        let mut map = SourceMap::default();
        let id = map.add("a.yaml", "a: 1\n");
        assert_eq!(map.position(Span::new(id, 5, 5)).line, 2);
    }
}
