//! A table of goals and lights that fits the terminal.

use super::console::{paint, style, symbol};
use super::text::{cut, width};
use crate::model::Light;

/// Between two columns.
const GAP: usize = 2;

/// A name needs at least so many columns to be told from another.
const SHORTEST_NAME: usize = 12;

/// A row: a number, a name, and a light with its word in each further column.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The number that readers see.
    pub number: String,
    /// The name; cut where there is no room.
    pub name: String,
    /// The lights.
    pub lights: Vec<(Light, String)>,
}

/// The rows under the heads of their columns. As the terminal gets narrower, names are cut, then the words of lights are
/// left out, then the names; numbers and the shapes of lights stay.
pub fn table(heads: &[String], rows: &[Row], columns: usize) -> String {
    let numbers = rows.iter().map(|row| width(&row.number)).max().unwrap_or(0);
    let wide: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            let lights = rows.iter().filter_map(|row| row.lights.get(column));
            lights.map(|(_, word)| width(word) + 2).max().unwrap_or(0).max(width(head))
        })
        .collect();
    let narrow: Vec<usize> = heads.iter().map(|_| 1).collect();
    let longest = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0);
    let room = |lights: &[usize]| {
        let taken = numbers + GAP + lights.iter().map(|light| light + GAP).sum::<usize>();
        columns.checked_sub(taken).map(|room| room.min(longest)).filter(|room| *room >= SHORTEST_NAME.min(longest))
    };
    match (room(&wide), room(&narrow)) {
        (Some(names), _) => Layout { numbers, names, lights: wide, words: true }.draw(heads, rows),
        (None, Some(names)) => Layout { numbers, names, lights: narrow, words: false }.draw(heads, rows),
        (None, None) => Layout { numbers, names: 0, lights: narrow, words: false }.draw(heads, rows),
    }
}

/// The widths of the columns.
struct Layout {
    numbers: usize,
    names: usize,
    lights: Vec<usize>,
    words: bool,
}

impl Layout {
    fn draw(&self, heads: &[String], rows: &[Row]) -> String {
        // A column without words has room for the first letter of its head.
        let initial = |head: &str| head.chars().take(1).collect::<String>();
        let head = |head: &str| if self.words { head.to_owned() } else { initial(head) };
        let heads = heads.iter().map(|text| head(text)).zip(&self.lights);
        let head = self.line("", "", heads.map(|(head, room)| padded(&head, width(&head), *room)));
        let rows = rows.iter().map(|row| {
            let lights = row.lights.iter().zip(&self.lights).map(|((light, word), room)| {
                let text = if self.words { format!("{} {word}", symbol(*light)) } else { symbol(*light).to_string() };
                padded(&paint(style(*light), &text), width(&text), *room)
            });
            self.line(&row.number, &row.name, lights)
        });
        std::iter::once(head).chain(rows).collect()
    }

    fn line(&self, number: &str, name: &str, cells: impl Iterator<Item = String>) -> String {
        let number = format!("{:room$}{number}", "", room = self.numbers - width(number).min(self.numbers));
        let name = cut(name, self.names);
        let name = (self.names > 0).then(|| padded(&name, width(&name), self.names));
        let cells: Vec<String> = [number].into_iter().chain(name).chain(cells).collect();
        cells.join(&" ".repeat(GAP)).trim_end().to_owned() + "\n"
    }
}

/// A text that takes `taken` columns, filled up with spaces.
fn padded(text: &str, taken: usize, room: usize) -> String {
    format!("{text}{:rest$}", "", rest = room.saturating_sub(taken))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(columns: usize) -> String {
        let row = |number: &str, name: &str, lights: [(Light, &str); 2]| Row {
            number: number.to_owned(),
            name: name.to_owned(),
            lights: lights.map(|(light, word)| (light, word.to_owned())).to_vec(),
        };
        let rows = [
            row("1", "Mūsdienīga darba vide", [(Light::Green, "zaļš"), (Light::Red, "sarkans")]),
            row("10", "Vadība", [(Light::Amber, "oranžs"), (Light::Grey, "pelēks")]),
        ];
        let heads = ["Atbilstība", "Saskaņotība"].map(str::to_owned);
        anstream::adapter::strip_str(&table(&heads, &rows, columns)).to_string()
    }

    #[test]
    fn names_take_what_they_need() {
        insta::assert_snapshot!(draw(80), @r"
                                   Atbilstība  Saskaņotība
         1  Mūsdienīga darba vide  ● zaļš      ■ sarkans
        10  Vadība                 ▲ oranžs    ○ pelēks
        ");
    }

    #[test]
    fn then_they_are_cut() {
        insta::assert_snapshot!(draw(46), @r"
                               Atbilstība  Saskaņotība
         1  Mūsdienīga darba…  ● zaļš      ■ sarkans
        10  Vadība             ▲ oranžs    ○ pelēks
        ");
    }

    #[test]
    fn then_words_are_left_out() {
        insta::assert_snapshot!(draw(30), @r"
                                  A  S
         1  Mūsdienīga darba vi…  ●  ■
        10  Vadība                ▲  ○
        ");
    }

    #[test]
    fn numbers_and_shapes_stay() {
        insta::assert_snapshot!(draw(20), @r"
            A  S
         1  ●  ■
        10  ▲  ○
        ");
    }
}
