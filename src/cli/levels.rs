//! `--allow`, `--warn` and `--deny`, in the order in which they were given.

use clap::builder::NonEmptyStringValueParser;
use clap::error::Error;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::text::plain;
use super::{ExitStatus, Fault};
use crate::check::{Action, LevelOverride, Selection};

/// The options with their help.
const OPTIONS: [(&str, &str); 3] = [
    ("allow", "Do not count what these find: rules, families, errors, warnings, notes, all"),
    ("warn", "Report what these find as warnings"),
    ("deny", "Report what these find as errors, and exit with 1; without it, nothing found makes the check fail"),
];

/// What the command line says about rules: the option and a name, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LevelOptions(Vec<(&'static str, String)>);

impl LevelOptions {
    /// What to do about findings.
    ///
    /// # Errors
    /// A name that no rule, family or severity has.
    pub fn level_overrides(&self) -> Result<Vec<LevelOverride>, Fault> {
        let level_override = |(option, name): &(&str, String)| {
            let rules = Selection::find(name).map_err(|near| {
                let unknown = Fault::new(ExitStatus::Usage, "cli.fault.unknown_selection").with("given", plain(name));
                unknown.with("option", *option).with("near", near.unwrap_or_default())
            })?;
            let action = match *option {
                "allow" => Action::Allow { reason: None, by: None },
                "warn" => Action::Warn,
                _ => Action::Deny,
            };
            Ok(LevelOverride { rules, action })
        };
        self.0.iter().map(level_override).collect()
    }
}

impl FromArgMatches for LevelOptions {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut given: Vec<(usize, &'static str, String)> = Vec::new();
        for (option, _) in OPTIONS {
            let names = matches.get_many::<String>(option).into_iter().flatten().cloned();
            let places = matches.indices_of(option).into_iter().flatten();
            given.extend(places.zip(names).map(|(place, name)| (place, option, name)));
        }
        given.sort();
        Ok(Self(given.into_iter().map(|(_, option, name)| (option, name)).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for LevelOptions {
    fn augment_args(command: Command) -> Command {
        OPTIONS.into_iter().fold(command, |command, (option, help)| {
            let option = Arg::new(option).long(option).value_name("RULES").help(help).help_heading("Rules");
            let option = option.action(ArgAction::Append).value_delimiter(',');
            command.arg(option.value_parser(NonEmptyStringValueParser::new()))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_keep_their_order() {
        let command = LevelOptions::augment_args(Command::new("check"));
        let given = ["check", "--deny", "all", "--allow", "a/b,notes", "--deny=a/b"];
        let options = LevelOptions::from_arg_matches(&command.try_get_matches_from(given).unwrap()).unwrap();
        let expected = [("deny", "all"), ("allow", "a/b"), ("allow", "notes"), ("deny", "a/b")];
        assert_eq!(options.0, expected.map(|(option, name)| (option, name.to_owned())));
    }

    #[test]
    fn for_an_unknown_name_the_nearest_is_suggested() {
        let fault = LevelOptions(vec![("deny", "coherense".to_owned())]).level_overrides().unwrap_err();
        assert_eq!(fault.status, ExitStatus::Usage);
        assert_eq!(fault.message.unwrap().arguments.get("near"), Some(&"coherence".into()));
    }
}
