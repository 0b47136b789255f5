//! The names of a table's columns at its cells, so that a narrow screen can show each row as a list. They come from the head of
//! the table, so no template says them twice.

use minijinja::HtmlEscape;

/// Gives each cell of a table, as a template has printed it, the name of its column as `data-label`.
///
/// A template escapes every text, so what looks like a tag is one. The first cell of a row names the row and needs no label; a
/// cell must not span columns unless it is the only one of its row, nor rows.
pub(super) fn label(table: &str) -> String {
    let (head, body) = table.split_once("</thead>").unwrap_or(("", table));
    let names: Vec<_> =
        head.split("<th ").skip(1).map(|cell| words(cell.split_once('>').unwrap_or_default().1)).collect();
    let mut labelled = String::with_capacity(table.len() + table.len() / 4);
    labelled.push_str(table.strip_suffix(body).unwrap_or_default());
    let mut column = 0;
    let mut rest = body;
    while let Some(at) = rest.find("<t") {
        let (before, tag) = rest.split_at(at);
        labelled.push_str(before);
        // As long as "<td" and "<th".
        let (name, after) = tag.split_at_checked(3).unwrap_or((tag, ""));
        labelled.push_str(name);
        match name {
            "<tr" => column = 0,
            "<td" | "<th" => {
                if let Some(label) = names.get(column).filter(|_| column > 0) {
                    labelled.push_str(" data-label=\"");
                    labelled.push_str(label);
                    labelled.push('"');
                }
                column += 1;
            }
            _ => {}
        }
        rest = after;
    }
    labelled.push_str(rest);
    labelled
}

/// The words of a cell without its tags.
fn words(cell: &str) -> String {
    let cell = cell.split("</th>").next().unwrap_or_default();
    let words: String = cell
        .split('<')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once('>').unwrap_or_default().1 })
        .collect();
    words.replace('"', &HtmlEscape("\"").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_bear_the_names_of_their_columns() {
        let head = "<thead><tr><th scope=\"col\">Mērķis</th><th scope=\"col\" class=\"n\"><span lang=\"lv\">A &amp; B</span></th></tr></thead>";
        let row = "<tr><th scope=\"row\">1 &lt;td</th><td class=\"n\">5</td></tr>";
        let labelled = "<tr><th scope=\"row\">1 &lt;td</th><td data-label=\"A &amp; B\" class=\"n\">5</td></tr>";
        assert_eq!(
            label(&format!("{head}\n<tbody>\n{row}\n{row}\n</tbody>")),
            format!("{head}\n<tbody>\n{labelled}\n{labelled}\n</tbody>")
        );
    }

    #[test]
    fn what_has_no_head_stays_as_it_is() {
        for table in ["", "<tbody><tr><td>1</td><td>2</td></tr></tbody>", "<t"] {
            assert_eq!(label(table), table);
        }
    }
}
