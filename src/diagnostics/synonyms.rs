//! Words that people write for those of the files, which no count of slips would find.

/// What people write, and the words that they may mean by it, the likelier first. `_` stands for a hyphen and a space, too.
const MEANT: &[(&[&str], &[&str])] = &[
    // Sections
    (&["objectives", "aims", "mērķi"], &["goals"]),
    (&["outcomes", "outputs", "deliverables", "rezultāti"], &["results"]),
    (&["indicators", "metrics", "measures", "rādītāji"], &["indicators", "kpis"]),
    (&["actuals", "measurements", "data"], &["observations", "values", "value"]),
    (&["reports", "reporting"], &["progress"]),
    (&["departments", "organisation"], &["units"]),
    // What things are called and how they are described
    (&["name", "title", "label", "heading", "nosaukums"], &["name", "title", "text"]),
    (&["text", "wording", "teksts"], &["text", "name", "description"]),
    (&["description", "details", "apraksts"], &["description", "definition", "text", "note"]),
    (&["comment", "comments", "remark", "notes", "piezīme"], &["note"]),
    (&["why", "because", "cause", "iemesls"], &["reason"]),
    (&["code", "key", "ref"], &["id", "number"]),
    (&["link", "website", "web", "address", "href"], &["url"]),
    (&["reference", "citation", "page"], &["cite"]),
    (&["avots", "origin"], &["source", "sources"]),
    // Who and when
    (&["owner", "responsible", "lead", "in_charge", "person", "atbildīgais"], &["responsible", "owner", "by"]),
    (&["deadline", "due", "due_date", "until", "end_date", "termiņš"], &["due", "by"]),
    (&["every_year", "annual", "annually", "yearly", "per_year"], &["each_year"]),
    (&["start", "begin", "begins", "start_date", "since"], &["from"]),
    (&["end", "ends", "finish", "till"], &["to", "by"]),
    (&["period", "reference_period", "for_year"], &["about"]),
    (&["collected", "measured_on", "date"], &["measured", "date"]),
    // Values and targets
    (&["status", "state", "progress"], &["reported", "state", "status"]),
    (&["actual", "result", "figure", "amount", "vērtība"], &["value"]),
    (&["goal", "aim", "target_value", "planned"], &["target"]),
    (&["base", "base_value", "initial", "start_value"], &["baseline"]),
    (&["minimum", "min", "not_less_than", "lower_limit"], &["at_least", "min"]),
    (&["maximum", "max", "not_more_than", "upper_limit"], &["at_most", "max"]),
    (&["exactly", "equals"], &["equal"]),
    (&["more_than", "greater_than", "over"], &["above"]),
    (&["less_than", "under"], &["below"]),
    (&["margin"], &["tolerance"]),
    (&["steps", "interim", "trajectory"], &["milestones"]),
    (&["unit_of_measure", "mērvienība"], &["unit"]),
    (&["type", "category"], &["kind", "measure", "level"]),
    // Words for how things are
    (&["done", "completed", "complete", "finished", "met", "reached", "sasniegts"], &["achieved", "reached", "done"]),
    (&["ongoing", "started", "under_way", "underway"], &["in-progress"]),
    (&["on_track", "on_schedule"], &["on-course", "in-progress"]),
    (&["delayed", "late", "off_track"], &["behind", "in-progress"]),
    (&["planned", "pending", "not_begun", "todo"], &["not-started", "open"]),
    (&["failed", "missed", "not_met", "not_reached"], &["not-achieved"]),
    (&["cancelled", "canceled", "dropped", "stopped", "discontinued"], &["abandoned"]),
    (&["up", "rise", "grow", "growth", "higher", "raise", "more"], &["increase"]),
    (&["down", "fall", "lower", "reduce", "reduction", "less"], &["decrease"]),
    (&["keep", "stable", "hold", "same", "constant"], &["maintain"]),
    (&["percentage", "percent", "rate", "proportion"], &["share", "percent"]),
    (&["number", "total", "quantity"], &["count", "number"]),
    (&["average", "mean", "index", "grade"], &["score"]),
    (&["currency", "cost", "euro", "euros"], &["money", "eur"]),
    (&["preliminary", "estimate", "estimated", "draft"], &["provisional", "draft"]),
    (&["corrected", "updated"], &["revised"]),
    (&["yellow", "orange"], &["amber"]),
    (&["gray", "white", "none"], &["grey"]),
];

/// The candidate that is meant by another word for the same thing.
pub(super) fn synonym<'c>(name: &str, candidates: &[&'c str]) -> Option<&'c str> {
    let is = |known: &&str| known.replace('_', "-") == name;
    let meant = MEANT.iter().filter(|(written, _)| written.iter().any(is)).flat_map(|(_, meant)| *meant);
    meant.into_iter().find_map(|meant| candidates.iter().copied().find(|candidate| candidate == meant))
}
