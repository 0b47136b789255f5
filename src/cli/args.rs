//! The arguments of the command line.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::levels::LevelOptions;
use crate::calendar::Moment;
use crate::locale::Language;
use crate::model::{Basis, Light, Method};

/// Evaluation as code for public strategies: checks, traffic lights and reports from YAML in git.
#[derive(Debug, Parser)]
#[command(
    name = "lmstrat",
    version,
    arg_required_else_help = true,
    after_help = EXIT_CODES,
    after_long_help = format!("{FIRST_STEPS}\n\n{EXIT_CODES}"),
)]
pub struct CommandLine {
    #[command(flatten)]
    pub terminal: Terminal,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command accepts.
#[derive(Debug, Args)]
#[command(next_help_heading = "Terminal")]
pub struct Terminal {
    /// Run as if started in DIR
    #[arg(short = 'C', value_name = "DIR", global = true)]
    pub directory: Option<PathBuf>,
    /// Colour the output; NO_COLOR is respected
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    pub color: Color,
    /// The language of messages [default: that of the system, else English]
    #[arg(long, value_name = "LANG", global = true)]
    pub ui_lang: Option<Language>,
}

/// When to print colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Evaluate a strategy and write its reports
    #[command(after_help = EVALUATE_EXAMPLES)]
    Evaluate(Evaluate),
    /// List what is wrong with a strategy
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Say why a light is what it is, or what a rule checks
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// Write a small strategy to begin with, or templates
    #[command(after_help = INIT_EXAMPLES)]
    Init(Init),
    /// Print the JSON Schema of what lmstrat writes
    Schema(Schema),
}

#[derive(Debug, Args)]
pub struct Evaluate {
    /// Folders of strategies [default: strategy]; several are written to OUT/ID/ each
    #[arg(value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    /// Where the reports go; - prints a single one
    #[arg(long, value_name = "OUT", default_value = "out")]
    pub out: PathBuf,
    /// What to write: reports in Markdown and HTML, and the evaluation for other programs
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "md,html,json")]
    pub format: Vec<Format>,
    /// Languages of the reports [default: those of the strategy that lmstrat speaks, else all that it speaks]
    #[arg(long, value_name = "LANG", value_delimiter = ',')]
    pub lang: Vec<Language>,
    #[command(flatten)]
    pub question: Question,
    /// Exit with 1 if a goal, result, indicator or KPI has this light or a worse one
    #[arg(long, value_name = "LIGHT", default_value = "never")]
    pub fail_on: FailOn,
    /// Replace built-in report templates by files of the same name
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
    /// Print no summary
    #[arg(long, short)]
    pub quiet: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    /// The folder of the strategy [default: strategy]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// For people, programs of your own, code scanning, the test reports of CI, annotations on GitHub
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub format: CheckFormat,
    /// How to group it for people
    #[arg(long, value_name = "BY", default_value = "subject")]
    pub group: Group,
    #[command(flatten)]
    pub levels: LevelOptions,
    #[command(flatten)]
    pub question: Question,
}

/// How `check` tells what it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    Human,
    Json,
    Sarif,
    Junit,
    Github,
}

/// What findings are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Group {
    Subject,
    File,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// goal/2, result/3, kpi/3 by number or id, indicator/ID, strategy, or the name of a rule
    #[arg(value_name = "SUBJECT|RULE", value_parser = NonEmptyStringValueParser::new(), required_unless_present = "list")]
    pub what: Option<String>,
    /// List all rules
    #[arg(long, conflicts_with = "what")]
    pub list: bool,
    /// How to list them
    #[arg(long, value_name = "FORMAT", default_value = "text", requires = "list")]
    pub format: ListFormat,
    /// The folder of the strategy [default: strategy]
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    #[command(flatten)]
    pub question: Question,
}

#[derive(Debug, Args)]
pub struct Init {
    /// The folder to write it to, which must be empty or new
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The language of its texts and comments [default: that of messages]
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Language>,
    /// Write templates of the reports instead, all or those named, and what they can use
    #[arg(long, value_name = "NAME", num_args = 0.., require_equals = true, value_delimiter = ',', conflicts_with = "lang")]
    pub templates: Option<Vec<String>>,
}

#[derive(Debug, Args)]
pub struct Schema {
    /// What to describe: evaluation.json
    #[arg(value_name = "OF")]
    pub of: SchemaOf,
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    Evaluation,
}

/// What to ask of the strategy, where not what its own evaluation asks.
#[derive(Debug, Args)]
#[command(next_help_heading = "Question")]
pub struct Question {
    /// The day whose state is evaluated, the last of: 2022, 2022-H1, 2022-Q2, 2022-06 or 2022-12-31
    #[arg(long, value_name = "DATE", value_parser = moment)]
    pub as_of: Option<Moment>,
    /// The day up to which data are taken, written likewise; what is about a time after it does not count
    #[arg(long, value_name = "DATE", value_parser = moment)]
    pub data_until: Option<Moment>,
    /// What all lights follow
    #[arg(long)]
    pub basis: Option<Basis>,
    /// The set of links between results and goals
    #[arg(long, value_name = "SET")]
    pub links: Option<String>,
    /// The method of scoring
    #[arg(long)]
    pub method: Option<Method>,
}

/// How rules are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Text,
    Markdown,
    Json,
}

/// A kind of file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    Md,
    Html,
    Json,
}

/// Which lights are a reason to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Red,
    Amber,
    Never,
}

impl FailOn {
    /// Whether a light is a reason to fail.
    pub fn is_met_by(self, light: Light) -> bool {
        match self {
            Self::Red => light >= Light::Red,
            Self::Amber => light >= Light::Amber,
            Self::Never => false,
        }
    }
}

fn moment(text: &str) -> Result<Moment, &'static str> {
    text.parse().map_err(|_| "a date is 2022, 2022-H1, 2022-Q2, 2022-06 or 2022-12-31")
}

/// The command line's words for values of the model.
macro_rules! words {
    ($type:ty: $($value:path = $word:literal),+) => {
        impl ValueEnum for $type {
            fn value_variants<'a>() -> &'a [Self] {
                &[$($value),+]
            }
            fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
                Some(match self { $($value => $word,)+ }.into())
            }
        }
    };
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(self.code().into())
    }
}

words!(Basis: Basis::Reported = "reported", Basis::Computed = "computed");
words!(Method: Method::TargetTest = "target-test");

const EXIT_CODES: &str = "\
Exit codes:
  0   done
  1   done, and --fail-on or --deny was met
  2   wrong usage
  3   the input is invalid: every error was printed, nothing was written
  4   a file or folder could not be read or written
  70  a bug of lmstrat";

const FIRST_STEPS: &str = "\
Examples:
  lmstrat evaluate                       evaluate ./strategy, write the reports to ./out
  lmstrat check                          list what is wrong with it
  lmstrat explain goal/2                 why goal 2 has its lights, down to the line of YAML
  lmstrat explain relevance/goal-without-result
                                         what a rule checks, why it matters, what to do
  lmstrat init our-agency                begin a new strategy";

const EVALUATE_EXAMPLES: &str = "\
Examples:
  lmstrat evaluate                       the strategy in ./strategy; reports in ./out
  lmstrat evaluate agencies/*            several; reports in ./out/ID each
  lmstrat evaluate --as-of 2022          as it stood at the end of 2022
  lmstrat evaluate --fail-on red         for CI: exit with 1 if anything is red
  lmstrat evaluate --out - --format md --lang lv | less
                                         one report to the terminal";

const CHECK_EXAMPLES: &str = "\
Examples:
  lmstrat check                          the strategy in ./strategy
  lmstrat check agencies/roads           another one
  lmstrat check --deny warnings          for CI: exit with 1 on warnings and errors
  lmstrat check --deny all --allow notes --allow evidence/self-reported
                                         all but these; a rule counts before a family,
                                         that before a severity, that before all
  lmstrat check --format sarif > lmstrat.sarif
                                         for code scanning

A file lmstrat.yaml beside the folder says the same for every run:
  rules:
    allow: [{rule: relevance/owner-missing, reason: the annual plan names them}]
    deny: [warnings]";

const INIT_EXAMPLES: &str = "\
Examples:
  lmstrat init our-agency                writes it, then: lmstrat evaluate -C our-agency
  lmstrat init our-agency --lang lv      with texts and comments in Latvian
  lmstrat init our-look --templates=style.css
                                         the style sheet of the reports, to be changed for:
  lmstrat evaluate --templates our-look";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  lmstrat explain goal/2                 a goal by its number
  lmstrat explain result/training        a result by its id
  lmstrat explain kpi/3 agencies/roads   a KPI of the strategy in another folder
  lmstrat explain effectiveness/target-missed
                                         a rule, and what it found
  lmstrat explain --list                 all rules";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn read(arguments: &str) -> Result<CommandLine, clap::Error> {
        CommandLine::try_parse_from(arguments.split(' '))
    }

    #[test]
    fn the_definition_has_no_contradictions() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn lists_are_joined_by_commas() {
        let read = read("lmstrat evaluate a b --format md,json --lang en").unwrap();
        let Command::Evaluate(evaluate) = read.command else { panic!("another command") };
        assert_eq!(evaluate.folders, ["a", "b"].map(PathBuf::from));
        assert_eq!(evaluate.format, [Format::Md, Format::Json]);
        assert_eq!(evaluate.lang, [Language::En]);
    }

    #[test]
    fn a_wrong_date_is_told_what_to_write() {
        let error = read("lmstrat evaluate --as-of 31.12.2022").unwrap_err().to_string();
        assert!(error.contains("2022-12-31"), "{error}");
    }

    #[test]
    fn grey_is_never_a_reason_to_fail() {
        for (fail_on, reasons) in
            [(FailOn::Red, &[Light::Red][..]), (FailOn::Amber, &[Light::Amber, Light::Red]), (FailOn::Never, &[])]
        {
            for light in [Light::Green, Light::Grey, Light::Amber, Light::Red] {
                assert_eq!(fail_on.is_met_by(light), reasons.contains(&light), "{fail_on:?} {light:?}");
            }
        }
    }
}
