//! The wide layout: goals to the left, results to the right, lines between what serves what; arcs between goals.

use std::collections::BTreeMap;

use super::super::canvas::{Canvas, Path, Point};
use super::super::legend::{self, Sample};
use super::super::text_style::{TextBlock, TextStyle};
use super::card::{GoalCard, ResultCard};
use super::scene::{Scene, blocks};
use crate::evaluation::contract::{GoalOutcome, ResultOutcome};
use crate::render::view::PriorityGroup;

const WIDTH: f64 = 860.0;
/// Where the arcs, the goals and the results begin, and how wide the cards are.
const GOALS: (f64, f64) = (92.0, 352.0);
const RESULTS: (f64, f64) = (564.0, 284.0);
const PADDING: f64 = 10.0;
const BETWEEN: f64 = 9.0;

/// A card and where it stands.
struct Placed<T> {
    card: T,
    y: f64,
}

/// The classes of lines, the ones that matter most last, so that they lie on top.
const LINES: [(&str, &str); 5] = [
    ("tie", "chart.map.tie"),
    ("pair", "chart.map.pair"),
    ("indirect", "chart.map.indirect"),
    ("direct", "chart.map.direct"),
    ("blocks", "chart.map.blocking"),
];

/// What stands on the panels.
#[derive(Default)]
struct Board<'a> {
    headings: Vec<Placed<TextBlock>>,
    goals: Vec<Placed<GoalCard<'a>>>,
    results: Vec<Placed<ResultCard<'a>>>,
}

/// A line between two cards.
struct Link {
    class: &'static str,
    from: Point,
    to: Point,
}

pub(super) fn draw(scene: &Scene<'_>) -> String {
    let mut canvas = Canvas::new(WIDTH);
    let mut board = Board::default();
    let mut y = 0.0;
    for group in &scene.groups {
        y = band(scene, group, y, &mut canvas, &mut board) + BETWEEN;
    }
    let links: Vec<_> = arcs(scene, &board.goals).into_iter().chain(services(&board)).collect();
    let mut entries = Vec::new();
    for (class, meaning) in LINES {
        let of_class = || links.iter().filter(|link| link.class == class);
        of_class().for_each(|link| link.draw(&mut canvas));
        if of_class().next().is_some() {
            entries.push((Sample::Line(class), scene.words.say(meaning, []).into()));
        }
    }
    for heading in &board.headings {
        canvas.text_block("heading", TextStyle::NAME, (GOALS.0, heading.y), &heading.card);
    }
    board.goals.iter().for_each(|goal| goal.card.draw(&mut canvas, (GOALS.0, goal.y)));
    board.results.iter().for_each(|result| result.card.draw(&mut canvas, (RESULTS.0, result.y)));
    let height = legend::draw(&mut canvas, y, &entries);
    canvas.finish("map wide", height, &scene.alt_text())
}

/// Draws the panel of a priority and places what stands on it; gives where the panel ends.
fn band<'a>(
    scene: &Scene<'a>,
    group: &'a PriorityGroup<'a>,
    top: f64,
    canvas: &mut Canvas,
    board: &mut Board<'a>,
) -> f64 {
    let heading = scene.heading(group.priority, WIDTH - GOALS.0 - PADDING);
    let above = heading.as_ref().map_or(0.0, |heading| heading.height(TextStyle::NAME) + PADDING);
    let start = top + PADDING + above;
    let goals = scene.goal_cards(group, GOALS.1);
    let mut results: Vec<_> = group.results.iter().map(|entry| scene.result_card(entry.result, RESULTS.1)).collect();
    results.sort_by(|a, b| among(scene, a.result).total_cmp(&among(scene, b.result)));
    let heights = (stack(goals.iter().map(GoalCard::height)), stack(results.iter().map(ResultCard::height)));
    let height = heights.0.max(heights.1);
    canvas.rect("band", (0.0, top), WIDTH, start + height + PADDING - top);
    board.headings.extend(heading.map(|card| Placed { card, y: top + PADDING + 12.0 }));
    let first = board.results.len();
    place(&mut board.results, results, ResultCard::height, start + (height - heights.1) / 2.0);
    let beside = board.results.get(first..).unwrap_or_default();
    let places = beside_results(&goals, beside, start, start + height);
    board.goals.extend(goals.into_iter().zip(places).map(|(card, y)| Placed { card, y }));
    start + height + PADDING
}

/// Where goals stand: each beside the middle of the results that serve it, in their order, as far as there is room.
fn beside_results(goals: &[GoalCard<'_>], results: &[Placed<ResultCard<'_>>], top: f64, foot: f64) -> Vec<f64> {
    let middle = |goal: &GoalCard<'_>| {
        let serves =
            |placed: &&Placed<ResultCard<'_>>| goal.goal.effectiveness.results.contains(&placed.card.result.id);
        let mut middles = results.iter().filter(serves).map(|placed| placed.y + placed.card.height() / 2.0);
        let first = middles.next()?;
        Some(f64::midpoint(first, middles.next_back().unwrap_or(first)))
    };
    let mut places = Vec::with_capacity(goals.len());
    let mut free = top;
    for goal in goals {
        let y = middle(goal).map_or(free, |middle| free.max(middle - goal.height() / 2.0));
        places.push(y);
        free = y + goal.height() + BETWEEN;
    }
    let mut foot = foot;
    for (y, goal) in places.iter_mut().zip(goals).rev() {
        *y = y.min(foot - goal.height());
        foot = *y - BETWEEN;
    }
    places
}

/// Places cards under each other.
fn place<T>(placed: &mut Vec<Placed<T>>, cards: Vec<T>, height: impl Fn(&T) -> f64, top: f64) {
    let mut y = top;
    for card in cards {
        let next = y + height(&card) + BETWEEN;
        placed.push(Placed { card, y });
        y = next;
    }
}

/// The height of cards under each other.
fn stack(heights: impl ExactSizeIterator<Item = f64>) -> f64 {
    let all: f64 = heights.map(|height| height + BETWEEN).sum();
    (all - BETWEEN).max(0.0)
}

/// The middle of the goals that a result serves, by their order, so that lines cross as little as may be.
fn among(scene: &Scene<'_>, result: &ResultOutcome) -> f64 {
    let (mut sum, mut count, mut place) = (0.0, 0.0, 0.0);
    for goal in scene.goals() {
        place += 1.0;
        if goal.effectiveness.results.contains(&result.id) {
            (sum, count) = (sum + place, count + 1.0);
        }
    }
    if count > 0.0 { sum / count } else { f64::INFINITY }
}

/// The lines from goals to the results that serve them.
fn services(board: &Board<'_>) -> Vec<Link> {
    let class = |goal: &GoalOutcome, result: &ResultOutcome| match () {
        () if blocks(result, goal) => Some("blocks"),
        () if goal.effectiveness.results.contains(&result.id) => Some("direct"),
        () if goal.effectiveness.indirect.contains(&result.id) => Some("indirect"),
        () => None,
    };
    let mut ends = Vec::new();
    for (at, goal) in board.goals.iter().enumerate() {
        for (to, result) in board.results.iter().enumerate() {
            ends.extend(class(goal.card.goal, result.card.result).map(|class| (class, at, to)));
        }
    }
    // The ends are sorted by goal and then by result, so those of one card come in the order of the other cards.
    let nth = |count: &mut BTreeMap<usize, usize>, card: usize| {
        let nth = count.entry(card).or_default();
        *nth += 1;
        *nth - 1
    };
    let (mut leaving, mut arriving) = (BTreeMap::new(), BTreeMap::new());
    let links = ends.iter().filter_map(|&(class, at, to)| {
        let (goal, result) = (board.goals.get(at)?, board.results.get(to)?);
        let (leaves, arrives) = (nth(&mut leaving, at), nth(&mut arriving, to));
        let from = port(goal.y, goal.card.height(), leaves, ends.iter().filter(|end| end.1 == at).count());
        let to = port(result.y, result.card.height(), arrives, ends.iter().filter(|end| end.2 == to).count());
        Some(Link { class, from: (GOALS.0 + GOALS.1, from), to: (RESULTS.0, to) })
    });
    links.collect()
}

/// Ties between goals, and pairs that the evaluators named.
fn arcs(scene: &Scene<'_>, goals: &[Placed<GoalCard<'_>>]) -> Vec<Link> {
    let pairs = scene.evaluation.evaluation.as_ref().map_or(&[][..], |judged| &judged.pairs);
    let paired =
        |a: &GoalOutcome, b: &GoalOutcome| pairs.iter().any(|pair| pair.contains(&a.id) && pair.contains(&b.id));
    let tied = |a: &GoalOutcome, b: &GoalOutcome| a.coherence.internal.contains(&b.id);
    let mut ends = Vec::new();
    for (upper, a) in goals.iter().enumerate() {
        for (lower, b) in goals.iter().enumerate().skip(upper + 1) {
            let (a, b) = (a.card.goal, b.card.goal);
            ends.extend(tied(a, b).then_some(("tie", upper, lower)));
            ends.extend(paired(a, b).then_some(("pair", upper, lower)));
        }
    }
    // From the top of a card: what leads up, the nearest first, then what leads down, the farthest first. So arcs lie within
    // each other and do not cross where they begin.
    let place = |card: usize, end: usize| {
        let rank = |(_, upper, lower): &(&str, usize, usize)| match (*upper == card, *lower == card) {
            (true, _) => Some((1, usize::MAX - lower)),
            (_, true) => Some((0, usize::MAX - upper)),
            _ => None,
        };
        let mut all: Vec<_> = ends.iter().enumerate().filter_map(|(at, link)| Some((rank(link)?, at))).collect();
        all.sort_unstable();
        let nth = all.iter().position(|(_, at)| *at == end).unwrap_or(0);
        goals.get(card).map_or(0.0, |goal| port(goal.y, goal.card.height(), nth, all.len()))
    };
    let links = ends.iter().enumerate().map(|(at, &(class, upper, lower))| {
        let (from, to) = ((GOALS.0, place(upper, at)), (GOALS.0, place(lower, at)));
        Link { class, from, to }
    });
    links.collect()
}

/// Where the nth of so many lines meets the side of a card: around its middle, a little apart.
fn port(y: f64, height: f64, nth: usize, of: usize) -> f64 {
    let (nth, of) = (u32::try_from(nth).unwrap_or(0), u32::try_from(of).unwrap_or(1));
    let apart = 10.0_f64.min((height - 16.0) / f64::from(of.max(1)));
    y + height / 2.0 + (f64::from(nth) - f64::from(of.saturating_sub(1)) / 2.0) * apart
}

impl Link {
    fn draw(&self, canvas: &mut Canvas) {
        let (from, to) = (self.from, self.to);
        let path = if from.0 < to.0 {
            let middle = f64::midpoint(from.0, to.0);
            Path::from(from).curve((middle, from.1), (middle, to.1), to)
        } else {
            // An arc to the left, the deeper the farther apart its ends are.
            let depth = from.0 - 18.0 - 88.0 * ((to.1 - from.1) / 900.0).clamp(0.0, 1.0);
            Path::from(from).curve((depth, from.1), (depth, to.1), to)
        };
        canvas.path(self.class, path);
    }
}
