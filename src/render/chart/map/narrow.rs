//! The narrow layout, for phones: everything under each other, the results of a goal under it as twigs of a tree, and the
//! relations among goals in words.

use super::super::canvas::{Canvas, Path};
use super::super::text_style::TextStyle;
use super::card::{GoalCard, ResultCard};
use super::scene::{Scene, blocks};
use crate::evaluation::contract::{GoalOutcome, ResultOutcome};
use crate::render::view::PriorityGroup;

const WIDTH: f64 = 320.0;
const PADDING: f64 = 10.0;
const BETWEEN: f64 = 8.0;
/// Where the twigs begin and where they end.
const TRUNK: f64 = 24.0;
const TWIGS: f64 = 40.0;

pub(super) fn draw(scene: &Scene<'_>) -> String {
    let mut canvas = Canvas::new(WIDTH);
    let mut y = 0.0;
    for group in &scene.groups {
        y = band(scene, group, y, &mut canvas) + BETWEEN;
    }
    canvas.finish("map narrow", y - BETWEEN, &scene.alt_text())
}

fn band<'a>(scene: &Scene<'a>, group: &'a PriorityGroup<'a>, top: f64, canvas: &mut Canvas) -> f64 {
    let width = WIDTH - 2.0 * PADDING;
    let heading = scene.heading(group.priority, width);
    let goals: Vec<_> =
        scene.goal_cards(group, width).into_iter().map(|card| (twigs(scene, card.goal), card)).collect();
    let serves_none = |result: &ResultOutcome| result.goals.is_empty() && result.indirect_goals.is_empty();
    let rest = group.results.iter().filter(|entry| serves_none(entry.result));
    let rest: Vec<_> = rest.map(|entry| scene.result_card(entry.result, width)).collect();

    let mut plan = Vec::new();
    let above = heading.as_ref().map_or(0.0, |heading| heading.height(TextStyle::NAME) + PADDING);
    let mut y = top + PADDING + above;
    for (twigs, mut card) in goals {
        relations(scene, &mut card);
        let start = y;
        y += card.height() + BETWEEN;
        let mut placed = Vec::new();
        for twig in twigs {
            let next = y + twig.height() + BETWEEN;
            placed.push((y, twig));
            y = next;
        }
        plan.push((start, card, placed));
        y += BETWEEN;
    }
    let rest_from = y;
    y += rest.iter().map(|card| card.height() + BETWEEN).sum::<f64>();
    let end = y - BETWEEN + PADDING;

    canvas.rect("band", (0.0, top), WIDTH, end - top);
    if let Some(heading) = heading {
        canvas.text_block("heading", TextStyle::NAME, (PADDING, top + PADDING + 12.0), &heading);
    }
    for (start, card, twigs) in &plan {
        for (y, twig) in twigs {
            let middle = y + twig.height() / 2.0;
            let class = match () {
                () if blocks(twig.result, card.goal) => "blocks",
                () if card.goal.effectiveness.results.contains(&twig.result.id) => "direct",
                () => "indirect",
            };
            canvas.path(class, Path::from((TRUNK, start + card.height())).line((TRUNK, middle)).line((TWIGS, middle)));
            twig.draw(canvas, (TWIGS, *y));
        }
        card.draw(canvas, (PADDING, *start));
    }
    let mut y = rest_from;
    for card in rest {
        card.draw(canvas, (PADDING, y));
        y += card.height() + BETWEEN;
    }
    end
}

/// The results that a goal is judged by, then those that only influence it.
fn twigs<'a>(scene: &Scene<'a>, goal: &'a GoalOutcome) -> Vec<ResultCard<'a>> {
    let find = |id: &String| scene.evaluation.results.iter().find(|result| result.id == *id);
    let card = |result: &'a ResultOutcome| scene.result_card(result, WIDTH - PADDING - TWIGS);
    let direct = goal.effectiveness.results.iter().filter_map(find).map(|result| {
        let note = if blocks(result, goal) { scene.words.say("chart.map.blocking_note", []) } else { String::new() };
        card(result).with(note)
    });
    let indirect = goal.effectiveness.indirect.iter().filter_map(find);
    let indirect = indirect.map(|result| card(result).with(scene.words.say("chart.map.indirect_note", [])));
    direct.chain(indirect).collect()
}

/// Says which goals a goal is tied to, and which it complements in the evaluators' eyes.
fn relations(scene: &Scene<'_>, card: &mut GoalCard<'_>) {
    let numbers = |ids: &dyn Fn(&GoalOutcome) -> bool| -> Vec<&str> {
        scene.goals().filter(|goal| goal.id != card.goal.id && ids(goal)).map(|goal| &*goal.number).collect()
    };
    let tied = numbers(&|goal| card.goal.coherence.internal.contains(&goal.id));
    let pairs = scene.evaluation.evaluation.as_ref().map_or(&[][..], |judged| &judged.pairs);
    let paired = numbers(&|goal| pairs.iter().any(|pair| pair.contains(&goal.id) && pair.contains(&card.goal.id)));
    let all = tied.len() + 1 == scene.goals().count() && tied.len() > 1;
    let said = [("chart.map.tied", tied), ("chart.map.paired", paired)];
    let mut notes = Vec::new();
    for (key, numbers) in said {
        match key {
            "chart.map.tied" if all => notes.push(scene.words.say("chart.map.tied_to_all", [])),
            _ if numbers.is_empty() => {}
            _ => {
                let count = numbers.len().into();
                notes.push(scene.words.say(key, [("goals", scene.numbers(&numbers)), ("n", count)]));
            }
        }
    }
    notes.iter().for_each(|note| card.note(note));
}
