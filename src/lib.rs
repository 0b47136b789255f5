//! Evaluation as code for public strategies.
//!
//! A strategy is a folder of YAML: goals, results and indicators (the *plan*), what was observed and reported each year (the
//! *evidence*), and what the evaluators say (the *judgement*). `lmstrat` adds what calculation says, never in place of what
//! people said, and gives every goal, result, indicator and KPI its light. Data run one way:
//!
//! 1. [`load`] reads the files and either has a [`Strategy`](model::Strategy) whose references resolve, or says what is wrong:
//!    all of it, each fault with its place ([`diagnostics`], [`source`]).
//! 2. [`assess`] states facts without opinion: statuses, trends, whether calculation bears out a report.
//! 3. [`check`] runs the rules. What a rule finds is a [`Finding`](score::Finding), which names who is at fault and whose lights it
//!    affects; [`score`] lets the worst count.
//! 4. [`evaluation`] puts all of it into one owned, versioned [`Evaluation`](evaluation::Evaluation): `evaluation.json`.
//! 5. [`render`] makes reports of that and of nothing else.
//!
//! [`pipeline::evaluate`] is steps 2 to 4 in a sentence, and the whole way is short:
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use lmstrat::locale::Language;
//! use lmstrat::model::Light;
//! use lmstrat::pipeline::{Request, evaluate, load_files};
//! use lmstrat::render::Renderer;
//!
//! let yaml = "
//! strategy: {id: library, title: Reading town, institution: Town library, period: {from: 2024, to: 2025}, languages: [en]}
//! goals: [{id: readers, name: More people read}]
//! results: [{id: visits, name: The library is visited more often, goals: [readers]}]
//! year: 2025
//! progress: [{result: visits, reported: in-progress}]
//! ";
//! let loaded = load_files(vec![("strategy/all.yaml".to_owned(), yaml.into())]);
//! assert!(loaded.diagnostics.is_empty());
//!
//! let evaluation = evaluate(&loaded, &Request::default())?;
//! assert_eq!(evaluation.goals[0].effectiveness.light, Light::Red);
//! assert_eq!(evaluation.findings[0].rule, "effectiveness/not-achieved-in-time");
//! assert_eq!((evaluation.findings[0].at[0].line, evaluation.findings[0].at[0].column), (6, 39));
//!
//! let report = Renderer::new(&BTreeMap::new())?.report(&evaluation, Language::En).markdown()?;
//! assert!(report.contains("Reading town"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Below these rooms lie [`model`], the domain as pure types, and [`locale`], the two languages with their numbers, dates and
//! plurals. Above them is [`cli`], the only room that prints, writes files or reads the environment. A room imports only rooms
//! that come before it, and `tests/architecture.rs` holds it to that.
//!
//! | to change | go to |
//! |---|---|
//! | what may stand in the YAML | [`model`], a type a file; faults of the files: [`load`] |
//! | how a status or trend is computed | [`assess`] |
//! | a rule | `check/<criterion>/`, its words in `locales/*/rules/` |
//! | `evaluation.json` | [`evaluation::contract`], filled in `evaluation/assemble/` |
//! | a report | its rows in `render/view/`, their layout in `templates/`, its words in `locales/*/report.yaml` |
//! | a command or its messages | [`cli`], `locales/*/cli.yaml` |

pub mod assess;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod diagnostics;
pub mod evaluation;
pub mod load;
pub mod locale;
pub mod model;
pub mod pipeline;
pub mod render;
pub mod score;
pub mod source;
