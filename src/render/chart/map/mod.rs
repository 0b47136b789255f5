//! The strategy map: priorities, their goals and results, what serves what, and the lights. Drawn twice, wide and narrow; the
//! style sheet shows one of them, to the eye and to a screen reader alike.

mod card;
mod narrow;
mod scene;
mod wide;

use crate::evaluation::Evaluation;
use crate::render::view::PriorityGroup;
use crate::render::words::Words;
use scene::Scene;

/// The map in both layouts; none where there is no goal.
pub(super) fn draw(evaluation: &Evaluation, groups: &[PriorityGroup<'_>], words: &Words) -> Option<String> {
    let groups = groups.iter().filter(|group| !(group.goals.is_empty() && group.results.is_empty())).collect();
    let scene = Scene { evaluation, groups, words };
    (!evaluation.goals.is_empty()).then(|| format!("{}{}", wide::draw(&scene), narrow::draw(&scene)))
}
