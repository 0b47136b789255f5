//! Policy documents against the strategy: in force for its goals, and served by them.

use std::collections::BTreeMap;

use crate::assess::DocumentTie;
use crate::check::rule::{Context, Rule};
use crate::locale::Argument;
use crate::model::{DocumentState, Id, ItemKind, OrUnknown, Origin, PolicyDocument, Subject};
use crate::score::{Finding, Label, Place};

/// Goals are tied to a policy document that was not in force for them.
///
/// One finding a document, for the first that holds of it: its period does not overlap the strategy's, it was a draft,
/// or it was approved after the goals were set. Of a goal that no other document of the strategy's time supports,
/// `goal-without-document` reports that the periods do not overlap.
pub const DOCUMENT_NOT_IN_FORCE: Rule = Rule::warning("coherence/document-not-in-force", document_not_in_force);

/// The place that shows why a document was not in force, and the one that sets the limit.
type Shown = [Option<Place>; 2];

/// Why a document was not in force.
struct Fault {
    word: &'static str,
    holds_for: fn(&Context, &PolicyDocument, &DocumentTie) -> Option<Shown>,
}

const FAULTS: [Fault; 3] = [
    Fault { word: "outside", holds_for: outside },
    Fault { word: "draft", holds_for: draft },
    Fault { word: "late", holds_for: late },
];

fn document_not_in_force(context: &Context) -> Vec<Finding> {
    let mut ties: BTreeMap<&Id, Vec<DocumentTie>> = BTreeMap::new();
    for tie in context.strategy().goals.iter().flat_map(|goal| context.facts.document_ties(&goal.id)) {
        ties.entry(&tie.alignment.document.value).or_default().push(tie);
    }
    let documents = context.strategy().documents.iter();
    let tied = documents.filter_map(|document| Some((document, ties.get(&document.id.value)?)));
    tied.filter_map(|(document, ties)| FAULTS.iter().find_map(|fault| finding(context, document, ties, fault)))
        .collect()
}

fn finding(context: &Context, document: &PolicyDocument, ties: &[DocumentTie], fault: &Fault) -> Option<Finding> {
    let faulty = ties.iter().filter_map(|tie| Some(((fault.holds_for)(context, document, tie)?, &tie.alignment.goal)));
    let faulty: Vec<_> = faulty.collect();
    let ([shown, limit], _) = faulty.first()?;
    let about = &context.strategy().about;
    let subject = Subject::Item(ItemKind::Document, document.id.value.clone());
    let finding = context.finding_at(&subject, shown.unwrap_or(Label::Document.at(document.id.span))).related(*limit);
    let finding = finding.related(faulty.iter().map(|(_, goal)| goal.span));
    let finding = finding.with("fault", fault.word).with("period", about.period.to_string());
    let finding = finding.with("goals", context.goal_numbers(faulty.iter().map(|(_, goal)| &goal.value)));
    let approved = document.approved.as_ref().and_then(|approved| approved.known());
    let set = about.approved.as_ref().and_then(|approved| approved.known());
    let finding = finding.with_some("approved", approved.map(ToString::to_string));
    Some(finding.with_some("set", set.map(ToString::to_string)))
}

fn outside(context: &Context, document: &PolicyDocument, tie: &DocumentTie) -> Option<Shown> {
    let supported = context
        .facts
        .document_ties(&tie.alignment.goal)
        .any(|other| other.overlaps && !other.alignment.directions.is_empty());
    let limit = Label::Period.at(context.strategy().about.period.span);
    (!tie.overlaps && supported)
        .then(|| [document.period.as_ref().map(|period| Label::Period.at(period.span)), Some(limit)])
}

fn draft(_: &Context, document: &PolicyDocument, tie: &DocumentTie) -> Option<Shown> {
    let when_planned = document.state_when_planned.as_ref().filter(|state| state.value == DocumentState::Draft);
    let now = document.state.as_ref().filter(|state| state.value == OrUnknown::Known(DocumentState::Draft));
    let place = when_planned.map(|state| state.span).or(now.map(|state| state.span))?;
    tie.overlaps.then_some([Some(place.into()), None])
}

/// Where the day on which the goals were set is lost, they are taken to be set when the strategy's period begins; but a
/// document that the strategy itself names was known when they were.
fn late(context: &Context, document: &PolicyDocument, tie: &DocumentTie) -> Option<Shown> {
    let about = &context.strategy().about;
    let approved = document.approved.as_ref()?;
    let day = approved.known()?.first_day();
    let (is_late, limit) = match about.approved.as_ref().and_then(|set| Some((set.known()?, set.span))) {
        Some((set, place)) => (day > set.last_day(), place.into()),
        None => {
            let is_late = tie.alignment.origin == Origin::Evaluation && day > about.period.first_day();
            (is_late, Label::Period.at(about.period.span))
        }
    };
    (is_late && tie.overlaps).then_some([Some(Label::Approved.at(approved.span)), Some(limit)])
}

/// A policy document gives the institution tasks that no goal serves.
///
/// One finding for all documents, which says for each how many of its tasks no goal serves.
pub const TASK_UNMAPPED: Rule = Rule::warning("coherence/task-unmapped", task_unmapped);

fn task_unmapped(context: &Context) -> Vec<Finding> {
    let mut documents = Vec::new();
    let mut tallies = Vec::new();
    let mut unmapped = 0;
    let mut all = 0;
    for document in &context.strategy().documents {
        let mut without = document.tasks.iter().filter(|task| task.goals.is_empty());
        let Some(first) = without.next() else { continue };
        let here = without.count() + 1;
        let name = document.name().argument(context.first_language());
        documents.push((Subject::Item(ItemKind::Document, document.id.value.clone()), first.id.span));
        tallies.push(Argument::List(vec![name, here.into(), document.tasks.len().into()]));
        unmapped += here;
        all += document.tasks.len();
    }
    let finding = context
        .shared(documents)
        .map(|finding| finding.with("tallies", Argument::List(tallies)).with("unmapped", unmapped).with("tasks", all));
    finding.into_iter().collect()
}
