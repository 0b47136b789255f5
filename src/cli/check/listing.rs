//! Findings for people: in groups, each with the lines that it stands in.

use std::collections::BTreeSet;

use clap::builder::styling::Style;

use crate::cli::Console;
use crate::cli::args::Group;
use crate::cli::console::paint;
use crate::cli::text::{plain, wrapped};
use crate::diagnostics::{Diagnostic, FindingInfo, Level, Report, Severity, Terminal, emit_finding, emit_human};
use crate::locale::{Argument, Message};

/// All findings by group, those that are allowed, what in the settings has no effect, and the counts. A group stands where
/// its first finding does in the one order, so the worst comes first.
pub fn list(report: &Report, group: Group, console: &Console) -> String {
    let listing = Listing { report, group, console };
    let (allowed, reported): (Vec<_>, Vec<_>) = listing.findings().partition(|(_, info)| info.level.is_allowed());
    [listing.groups(&reported), listing.allowed(&allowed), listing.settings(), listing.counts(allowed.len())].concat()
}

type Finding<'r> = (&'r Diagnostic, &'r FindingInfo);

struct Listing<'r> {
    report: &'r Report<'r>,
    group: Group,
    console: &'r Console,
}

impl<'r> Listing<'r> {
    fn findings(&self) -> impl Iterator<Item = Finding<'r>> {
        self.report.diagnostics.iter().filter_map(|diagnostic| Some((diagnostic, diagnostic.finding.as_deref()?)))
    }

    fn groups(&self, reported: &[Finding]) -> String {
        let mut heads: Vec<&str> = Vec::new();
        for finding in reported {
            let head = self.group_of(*finding);
            if !heads.contains(&head) {
                heads.push(head);
            }
        }
        let mut advised = BTreeSet::new();
        let mut listed = String::new();
        for head in heads {
            let members: Vec<&Finding> = reported.iter().filter(|finding| self.group_of(**finding) == head).collect();
            let name = members.first().map_or_else(String::new, |finding| self.name(finding.1));
            listed.push_str(&format!("{}{name}\n\n", paint(Style::new().bold(), &plain(head))));
            for (diagnostic, _) in members {
                listed.push_str(&self.finding(diagnostic, advised.insert(diagnostic.code)));
            }
        }
        listed
    }

    fn group_of<'f>(&self, (diagnostic, info): Finding<'f>) -> &'f str
    where
        'r: 'f,
    {
        match self.group {
            Group::Subject => &info.subject,
            Group::File => {
                let file = diagnostic.span().and_then(|span| self.report.sources.file(span.file));
                file.map_or("", |file| &file.path)
            }
        }
    }

    /// The name of a group of one subject.
    fn name(&self, info: &FindingInfo) -> String {
        match (&info.name, self.group) {
            (Some(name), Group::Subject) => {
                format!(
                    " · {}",
                    plain(&self.console.message(&Message::new("cli.check.name").with("name", name.clone())))
                )
            }
            _ => String::new(),
        }
    }

    fn finding(&self, diagnostic: &Diagnostic, advised: bool) -> String {
        emit_finding(diagnostic, self.report.sources, self.report.locale, self.terminal(), advised)
    }

    /// What is allowed, by rule and reason.
    fn allowed(&self, allowed: &[Finding]) -> String {
        if allowed.is_empty() {
            return String::new();
        }
        let mut listed = format!("{}\n\n", paint(Style::new().bold(), &self.console.word("cli.check.allowed")));
        let mut heads: Vec<(&str, &Level)> = Vec::new();
        for (diagnostic, info) in allowed {
            if !heads.contains(&(diagnostic.code, &info.level)) {
                heads.push((diagnostic.code, &info.level));
            }
        }
        for (code, level) in heads {
            listed.push_str(&wrapped(&format!("{code}: {}", self.reason(level)), 2, self.console.width));
            let members = allowed.iter().filter(|(diagnostic, info)| diagnostic.code == code && info.level == *level);
            for (diagnostic, _) in members {
                let message = plain(&self.console.message(&diagnostic.message.part("message")));
                listed.push_str(&wrapped(&message, 4, self.console.width));
                if let Some(span) = diagnostic.span() {
                    let at = self.report.sources.position(span);
                    listed.push_str(&format!("      {}:{}:{}\n", plain(at.file), at.line, at.column));
                }
            }
            listed.push('\n');
        }
        listed
    }

    fn reason(&self, level: &Level) -> String {
        let reason = match level {
            Level::Allowed { reason: Some(reason), .. } => reason.clone(),
            _ => Argument::message("cli.check.allowed_here"),
        };
        plain(&self.console.message(&Message::new("cli.check.reason").with("reason", reason)))
    }

    /// What in the settings has no effect.
    fn settings(&self) -> String {
        let others = self.report.diagnostics.iter().filter(|diagnostic| diagnostic.finding.is_none()).cloned();
        emit_human(&others.collect::<Vec<_>>(), self.report.sources, self.report.locale, self.terminal())
    }

    fn counts(&self, allowed: usize) -> String {
        let is_reported =
            |diagnostic: &&Diagnostic| !diagnostic.finding.as_ref().is_some_and(|info| info.level.is_allowed());
        let reported = || self.report.diagnostics.iter().filter(is_reported);
        let count = |severity| reported().filter(|diagnostic| diagnostic.severity == severity).count();
        let counts = Message::new("cli.findings")
            .with("errors", count(Severity::Error))
            .with("warnings", count(Severity::Warning))
            .with("notes", count(Severity::Note))
            .with("allowed", allowed);
        wrapped(&self.console.message(&counts), 0, self.console.width)
    }

    /// Colours are taken out again where they are not shown.
    fn terminal(&self) -> Terminal {
        Terminal { colour: true, width: self.console.width }
    }
}
