//! The published evaluation of the Ministry of Welfare's strategy 2020–2023, recomputed from its facts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::path::Path;
use std::sync::LazyLock;

use lmstrat::assess::{Agreement, Computed, EffectivenessStatus, Trend};
use lmstrat::evaluation::Evaluation;
use lmstrat::evaluation::contract::{GoalOutcome, IndicatorOutcome, ReportedStatus};
use lmstrat::load::RawFile;
use lmstrat::model::{Basis, Light};
use lmstrat::pipeline::{Request, evaluate, load_files};
use proptest::prelude::*;

/// The files of the example, read once.
static FILES: LazyLock<Vec<RawFile>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("strategy");
    let files = walkdir::WalkDir::new(&folder)
        .into_iter()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "yaml"));
    files
        .map(|entry| {
            let below = entry.path().strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            (format!("strategy/{below}"), std::fs::read(entry.path()).unwrap())
        })
        .collect()
});

fn evaluation(files: Vec<RawFile>, request: &Request) -> Evaluation {
    let loaded = load_files(files);
    assert!(loaded.strategy.is_some(), "the files have faults: {:?}", loaded.diagnostics);
    evaluate(&loaded, request).unwrap()
}

fn published() -> Evaluation {
    evaluation(FILES.clone(), &Request::default())
}

/// The example with one edit: in the file, `from` becomes `to`.
fn edited(file: &str, from: &str, to: &str) -> Evaluation {
    let mut files = FILES.clone();
    let (_, bytes) = files.iter_mut().find(|(path, _)| path.ends_with(file)).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    *bytes = text.replacen(from, to, 1).into_bytes();
    evaluation(files, &Request::default())
}

fn goal<'e>(evaluation: &'e Evaluation, number: &str) -> &'e GoalOutcome {
    evaluation.goals.iter().find(|goal| goal.number == number).unwrap()
}

fn kpi<'e>(evaluation: &'e Evaluation, id: &str) -> &'e IndicatorOutcome {
    evaluation.kpis.iter().find(|kpi| kpi.id == id).unwrap()
}

#[test]
fn goals_have_the_published_lights_under_both_sets_of_links() {
    use EffectivenessStatus::{AchievedInTime, NotAchievedInTime, ResultsAchievedGoalNotJudgeable};
    use Light::{Amber, Green, Grey, Red};
    let table = [
        ("1", Green, Green, AchievedInTime, Green),
        ("2", Green, Red, NotAchievedInTime, Green),
        ("3", Amber, Red, NotAchievedInTime, Green),
        ("4", Red, Grey, ResultsAchievedGoalNotJudgeable, Green),
        ("5", Green, Green, AchievedInTime, Green),
        ("6", Green, Green, AchievedInTime, Green),
        ("7", Red, Grey, ResultsAchievedGoalNotJudgeable, Green),
        ("8", Amber, Green, AchievedInTime, Green),
        ("9", Green, Green, AchievedInTime, Green),
    ];
    for links in ["narrative", "table"] {
        let evaluation = evaluation(FILES.clone(), &Request { links: Some(links.to_owned()), ..Request::default() });
        assert_eq!(evaluation.goals.len(), table.len());
        for (number, relevance, effectiveness, status, coherence) in table {
            let goal = goal(&evaluation, number);
            let lights = (goal.relevance.light, goal.effectiveness.light, goal.effectiveness.status);
            assert_eq!(lights, (relevance, effectiveness, status), "goal {number} by {links}");
            assert_eq!(goal.coherence.light, coherence, "goal {number} by {links}");
        }
        for number in ["2", "3"] {
            let effectiveness = &goal(&evaluation, number).effectiveness;
            assert_eq!((effectiveness.achieved, effectiveness.of), (2, 3));
            assert_eq!(effectiveness.blocked_by, ["internal-training"]);
        }
    }
}

#[test]
fn kpis_have_the_expected_status_agreement_and_trend() {
    use Agreement::{Consistent, NotConfirmable};
    use Computed::{Achieved, AtTheLimit, NoBaseline, NoReference, NoTarget, UnitMismatch};
    use Trend::{Improving, Unknown, Worsening};
    let table = [
        ("1", "engagement", Achieved, Consistent, Unknown),
        ("2", "burnout", Achieved, Consistent, Unknown),
        ("3", "staff-turnover", AtTheLimit, Consistent, Worsening),
        ("4", "digitised-processes", NoBaseline, NotConfirmable, Unknown),
        ("5", "e-services", NoTarget, NotConfirmable, Unknown),
        ("6", "partner-satisfaction", NoReference, NotConfirmable, Unknown),
        ("7", "staff-satisfaction", NoReference, NotConfirmable, Unknown),
        ("8", "helpful-processes", UnitMismatch, NotConfirmable, Unknown),
        ("9", "paper-costs", Achieved, Consistent, Improving),
        ("10", "work-plan", Achieved, Consistent, Worsening),
    ];
    let evaluation = published();
    let computed = evaluation
        .kpis
        .iter()
        .map(|kpi| (kpi.number.as_str(), kpi.id.as_str(), kpi.computed, kpi.agreement.unwrap(), kpi.trend));
    assert_eq!(computed.collect::<Vec<_>>(), table);
}

#[test]
fn counts_are_those_of_the_headline() {
    let evaluation = published();
    let (results, kpis) = (&evaluation.summary.results, &evaluation.summary.kpis);
    assert_eq!((results.total, results.reported[&ReportedStatus::Achieved]), (14, 13));
    // No result has a target that could be tested, and those without an indicator name no deliverable.
    assert_eq!(
        (results.agreement.consistent, results.agreement.differs, results.agreement.not_confirmable),
        (0, 0, 14)
    );
    assert_eq!((kpis.total, kpis.reported[&ReportedStatus::Achieved], kpis.agreement.consistent), (10, 9, 5));
    assert_eq!((evaluation.summary.goals.achieved, evaluation.summary.goals.total), (5, 9));
    assert_eq!(evaluation.mission.map(|mission| (mission.met, mission.tests.len())), Some((4, 4)));
    assert_eq!(evaluation.vision.map(|vision| (vision.met, vision.tests.len())), Some((4, 4)));
}

#[test]
fn turnover_failed_in_two_of_four_years() {
    let evaluation = published();
    let years = kpi(&evaluation, "staff-turnover").years.iter().map(|year| format!("{} {}", year.year, year.holds));
    assert_eq!(years.collect::<Vec<_>>(), ["2020 true", "2021 false", "2022 false", "2023 true"]);
    let finding = evaluation.findings.iter().find(|finding| finding.rule == "effectiveness/missed-in-a-year").unwrap();
    assert_eq!((finding.subject.as_str(), finding.affects.len()), ("kpi/staff-turnover", 0));
}

#[test]
fn a_mean_bounds_the_share_that_was_promised() {
    let evaluation = published();
    let bounds = kpi(&evaluation, "helpful-processes").bounds.unwrap();
    assert_eq!((bounds.least, bounds.most), (25.0, 83.3));
}

#[test]
fn the_lights_follow_a_reported_status() {
    let status = "- result: internal-training\n    reported: in-progress";
    let evaluation = edited("evidence/2023.yaml", status, &status.replace("in-progress", "achieved"));
    assert_eq!(goal(&evaluation, "2").effectiveness.light, Light::Green);
    assert_eq!(goal(&evaluation, "3").effectiveness.light, Light::Green);
    let training = evaluation.results.iter().find(|result| result.id == "internal-training").unwrap();
    assert_eq!((training.computed, training.agreement), (Computed::NoTarget, Agreement::NotConfirmable));
}

#[test]
fn a_deliverable_that_is_named_and_not_there_is_missed() {
    let name = "    name: {lv: \"Izveidota iekšējā mācību sistēma\"";
    let evaluation = edited("plan/results.yaml", name, &format!("    deliverable: Rules\n{name}"));
    let training = evaluation.results.iter().find(|result| result.id == "internal-training").unwrap();
    assert_eq!((training.computed, training.agreement), (Computed::Missed, Agreement::Consistent));
}

#[test]
fn the_status_follows_a_value() {
    let evaluation = edited("evidence/2022.yaml", "value: 90.83", "value: 59.9");
    let engagement = kpi(&evaluation, "engagement");
    assert_eq!((engagement.computed, engagement.agreement), (Computed::Missed, Some(Agreement::Differs)));
    assert!(evaluation.findings.iter().any(|finding| finding.rule == "effectiveness/reported-and-computed-differ"));
}

#[test]
fn the_status_follows_a_target() {
    let evaluation = edited("kpis.yaml", "at_most: 20", "at_most: 17");
    assert_eq!(kpi(&evaluation, "burnout").computed, Computed::Missed);
}

#[test]
fn relevance_and_effectiveness_follow_a_fit() {
    let evaluation = edited("evaluation.yaml", "fit: partial", "fit: full");
    let motivation = goal(&evaluation, "4");
    assert_eq!((motivation.relevance.light, motivation.effectiveness.light), (Light::Green, Light::Green));
}

#[test]
fn as_of_the_year_before_the_end_nothing_is_reported_and_nothing_is_late() {
    let request = Request { as_of: "2022".parse().ok(), ..Request::default() };
    let evaluation = evaluation(FILES.clone(), &request);
    assert_eq!(evaluation.as_of.to_string(), "2022-12-31");
    assert!(evaluation.results.iter().all(|result| result.reported == ReportedStatus::NotReported));
    assert!(evaluation.goals.iter().all(|goal| goal.effectiveness.light == Light::Grey));
    let turnover = kpi(&evaluation, "staff-turnover");
    assert_eq!((turnover.computed, turnover.series.len()), (Computed::UnderWay, 3));
    // Judgements always apply.
    assert_eq!(goal(&evaluation, "4").relevance.light, Light::Red);
}

#[test]
fn a_survey_held_after_the_period_counts_for_the_year_that_it_is_about() {
    let evaluation = published();
    let satisfaction = kpi(&evaluation, "partner-satisfaction").value.as_ref().unwrap();
    assert_eq!(satisfaction.value.as_ref().unwrap().number.to_string(), "89");
    assert!(satisfaction.after_period);
}

#[test]
fn on_the_computed_basis_what_nobody_can_check_is_grey() {
    let evaluation = evaluation(FILES.clone(), &Request { basis: Some(Basis::Computed), ..Request::default() });
    assert!(evaluation.goals.iter().all(|goal| goal.effectiveness.light == Light::Grey));
    assert!(evaluation.results.iter().all(|result| !result.computed.is_decidable()));
    assert_eq!(kpi(&evaluation, "helpful-processes").light, Light::Grey);
    assert_eq!(kpi(&evaluation, "staff-turnover").light, Light::Amber);
    assert_eq!(kpi(&evaluation, "engagement").light, Light::Green);
}

#[test]
fn each_light_lists_the_findings_that_made_it_and_the_lines_it_was_read_from() {
    let evaluation = published();
    let effectiveness = &goal(&evaluation, "2").effectiveness;
    assert_eq!(effectiveness.findings, ["effectiveness/not-achieved-in-time:result/internal-training"]);
    assert!(effectiveness.inputs.iter().any(|input| input.at.file == "strategy/evidence/2023.yaml"));
    for goal in &evaluation.goals {
        for id in goal.relevance.findings.iter().chain(&goal.effectiveness.findings).chain(&goal.coherence.findings) {
            assert!(evaluation.findings.iter().any(|finding| finding.id == *id), "{id} is not in the register");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn the_order_of_files_does_not_matter(files in Just(FILES.clone()).prop_shuffle()) {
        let request = Request::default();
        prop_assert_eq!(evaluation(files, &request), evaluation(FILES.clone(), &request));
    }
}
