//! The terminal: what is printed, in which language, and whether in colour.

use std::env;
use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};
use clap::builder::styling::{AnsiColor, Style};

use super::args::{Color, Terminal};
use super::{ExitStatus, Fault};
use crate::locale::{Locale, Message, detect};
use crate::model::Light;

/// The narrowest and the usual width, in columns.
const NARROWEST: usize = 20;
const USUAL: usize = 80;

/// Where a command prints: data on standard output, messages on standard error.
#[derive(Debug, Clone, Copy)]
pub struct Console {
    /// The language of everything that is printed.
    pub locale: &'static Locale,
    /// Columns of a line.
    pub width: usize,
    color: ColorChoice,
}

impl Console {
    /// The terminal as the arguments and the environment describe it.
    pub fn new(terminal: &Terminal) -> Self {
        let color = match terminal.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { locale: Locale::of(detect::from_environment(terminal.ui_lang)), width: columns(), color }
    }

    /// A message in the reader's language.
    pub fn message(&self, message: &Message) -> String {
        self.locale.message(message)
    }

    /// A message that needs no filling.
    pub fn word(&self, key: &str) -> String {
        self.locale.word(key)
    }

    /// A light as symbol and word, coloured where the terminal shows it.
    pub fn light(&self, light: Light) -> String {
        let word = self.word(&format!("light.{}", light.as_str()));
        paint(style(light), &format!("{} {word}", symbol(light)))
    }

    /// Prints data for people.
    ///
    /// # Errors
    /// Standard output cannot be written. A reader that has gone away, such as `head`, is no error.
    pub fn print(&self, text: &str) -> Result<(), Fault> {
        // No-break spaces have kept words together; in a terminal they would only disturb searching and copying.
        let text = text.replace('\u{a0}', " ");
        write(&mut AutoStream::new(io::stdout().lock(), self.color), text.as_bytes())
    }

    /// Prints a file to standard output, as it is.
    ///
    /// # Errors
    /// Standard output cannot be written.
    pub fn print_file(&self, bytes: &[u8]) -> Result<(), Fault> {
        write(&mut io::stdout().lock(), bytes)
    }

    /// Prints a message to standard error. Where that fails, no place is left to say so.
    pub fn print_message(&self, text: &str) {
        let text = text.replace('\u{a0}', " ");
        let _ = write(&mut AutoStream::new(io::stderr().lock(), self.color), text.as_bytes());
    }

    /// Prints why a command stops, and returns how it ends.
    pub fn report(&self, fault: &Fault) -> ExitStatus {
        if let Some(message) = &fault.message {
            let kind = paint(AnsiColor::Red.on_default().bold(), &self.word("severity.error"));
            self.print_message(&format!("{kind}: {}\n", self.message(message)));
        }
        fault.status
    }

    /// Whether standard error shows colours.
    pub fn colours_messages(&self) -> bool {
        match self.color {
            ColorChoice::Auto => AutoStream::choice(&io::stderr()) != ColorChoice::Never,
            color => color != ColorChoice::Never,
        }
    }
}

/// The shape by which a light is recognised without its colour.
pub const fn symbol(light: Light) -> char {
    match light {
        Light::Green => '●',
        Light::Amber => '▲',
        Light::Red => '■',
        Light::Grey => '○',
    }
}

/// The colour of a light.
pub const fn style(light: Light) -> Style {
    match light {
        Light::Green => AnsiColor::Green.on_default(),
        Light::Amber => AnsiColor::Yellow.on_default(),
        Light::Red => AnsiColor::Red.on_default(),
        Light::Grey => AnsiColor::BrightBlack.on_default(),
    }
}

/// A text in a style. Where colours are not shown, they are taken out again when it is printed.
pub fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

fn write(stream: &mut impl Write, bytes: &[u8]) -> Result<(), Fault> {
    match stream.write_all(bytes).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Fault::io("cli.fault.unwritable", "-".as_ref(), &error))
        }
        _ => Ok(()),
    }
}

/// The width that the environment asks for, else that of the terminal, else the usual one.
fn columns() -> usize {
    let asked = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let own = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or_else(own).unwrap_or(USUAL).max(NARROWEST)
}
