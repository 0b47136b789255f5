//! Findings for people: in groups, each with the lines that it stands in.

use std::collections::BTreeSet;

use clap::builder::styling::Style;

use crate::cli::Console;
use crate::cli::args::Group;
use crate::cli::console::paint;
use crate::cli::text::{plain, wrapped};
use crate::diagnostics::{Diagnostic, Found, Level, Report, Severity, Terminal, emit_finding, emit_human};
use crate::locale::{Argument, Arguments};

/// All findings by group, those that are allowed, what in the settings has no effect, and the counts. A group stands where
/// its first finding does in the one order, so the worst comes first.
pub fn list(report: &Report, group: Group, console: &Console) -> String {
    let listing = Listing { report, group, console };
    let (allowed, told): (Vec<_>, Vec<_>) = listing.findings().partition(|(_, found)| found.level.is_allowed());
    [listing.groups(&told), listing.allowed(&allowed), listing.settings(), listing.counts(allowed.len())].concat()
}

type Finding<'r> = (&'r Diagnostic, &'r Found);

struct Listing<'r> {
    report: &'r Report<'r>,
    group: Group,
    console: &'r Console,
}

impl<'r> Listing<'r> {
    fn findings(&self) -> impl Iterator<Item = Finding<'r>> {
        self.report.diagnostics.iter().filter_map(|diagnostic| Some((diagnostic, diagnostic.found.as_deref()?)))
    }

    fn groups(&self, told: &[Finding]) -> String {
        let mut heads: Vec<&str> = Vec::new();
        for finding in told {
            let head = self.group_of(*finding);
            if !heads.contains(&head) {
                heads.push(head);
            }
        }
        let mut advised = BTreeSet::new();
        let mut listed = String::new();
        for head in heads {
            let members: Vec<&Finding> = told.iter().filter(|finding| self.group_of(**finding) == head).collect();
            let name = members.first().map_or_else(String::new, |finding| self.name(finding.1));
            listed.push_str(&format!("{}{name}\n\n", paint(Style::new().bold(), &plain(head))));
            for (diagnostic, _) in members {
                listed.push_str(&self.finding(diagnostic, advised.insert(diagnostic.code)));
            }
        }
        listed
    }

    fn group_of<'f>(&self, (diagnostic, found): Finding<'f>) -> &'f str
    where
        'r: 'f,
    {
        match self.group {
            Group::Subject => &found.subject,
            Group::File => {
                let file = diagnostic.span().and_then(|span| self.report.sources.file(span.file));
                file.map_or("", |file| &file.path)
            }
        }
    }

    /// The name of a group of one subject.
    fn name(&self, found: &Found) -> String {
        match (&found.name, self.group) {
            (Some(name), Group::Subject) => {
                format!(" · {}", plain(&self.console.say("cli.check.name", &Arguments::from([("name", name.clone())]))))
            }
            _ => String::new(),
        }
    }

    fn finding(&self, diagnostic: &Diagnostic, advised: bool) -> String {
        emit_finding(diagnostic, self.report.sources, self.report.words, self.terminal(), advised)
    }

    /// What is allowed, by rule and reason.
    fn allowed(&self, allowed: &[Finding]) -> String {
        if allowed.is_empty() {
            return String::new();
        }
        let mut listed = format!("{}\n\n", paint(Style::new().bold(), &self.console.word("cli.check.allowed")));
        let mut heads: Vec<(&str, &Level)> = Vec::new();
        for (diagnostic, found) in allowed {
            if !heads.contains(&(diagnostic.code, &found.level)) {
                heads.push((diagnostic.code, &found.level));
            }
        }
        for (code, level) in heads {
            listed.push_str(&wrapped(&format!("{code}: {}", self.reason(level)), 2, self.console.width));
            let members = allowed.iter().filter(|(diagnostic, found)| diagnostic.code == code && found.level == *level);
            for (diagnostic, _) in members {
                let message = plain(&(self.report.words)(&diagnostic.key("message"), &diagnostic.arguments));
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
            _ => Argument::Message("cli.check.allowed_here".to_owned()),
        };
        plain(&self.console.say("cli.check.reason", &Arguments::from([("reason", reason)])))
    }

    /// What in the settings has no effect.
    fn settings(&self) -> String {
        let others = self.report.diagnostics.iter().filter(|diagnostic| diagnostic.found.is_none()).cloned();
        emit_human(&others.collect::<Vec<_>>(), self.report.sources, self.report.words, self.terminal())
    }

    fn counts(&self, allowed: usize) -> String {
        let is_told =
            |diagnostic: &&Diagnostic| !diagnostic.found.as_ref().is_some_and(|found| found.level.is_allowed());
        let told = || self.report.diagnostics.iter().filter(is_told);
        let count = |severity| told().filter(|diagnostic| diagnostic.severity == severity).count();
        let known = Arguments::from([
            ("errors", count(Severity::Error).into()),
            ("warnings", count(Severity::Warning).into()),
            ("notes", count(Severity::Note).into()),
            ("allowed", allowed.into()),
        ]);
        wrapped(&self.console.say("cli.findings", &known), 0, self.console.width)
    }

    /// Colours are taken out again where they are not shown.
    fn terminal(&self) -> Terminal {
        Terminal { colour: true, width: self.console.width }
    }
}
