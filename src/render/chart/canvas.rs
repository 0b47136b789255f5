//! The writer of SVG: whatever is drawn is escaped, rounded and named here and nowhere else.

use std::fmt::{self, Write};

use minijinja::HtmlEscape;

use super::text_style::{TextBlock, TextStyle};
use crate::locale::LanguageTag;

/// A point, in the units of the drawing: pixels where it is shown at its own size, x to the right and y downwards.
pub(super) type Point = (f64, f64);

/// Where the text of a line stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It begins there.
    Right,
    /// Its middle is there.
    Middle,
    /// It ends there.
    Left,
}

/// What a picture is called and says, for those who do not see it.
#[derive(Debug)]
pub(super) struct AltText {
    /// What is drawn.
    pub title: String,
    /// What it shows, with the numbers.
    pub desc: String,
}

/// A drawing in the making.
#[derive(Debug)]
pub(super) struct Canvas {
    width: f64,
    body: String,
    has_links: bool,
    in_link: bool,
}

impl Canvas {
    pub(super) const fn new(width: f64) -> Self {
        Self { width, body: String::new(), has_links: false, in_link: false }
    }

    pub(super) const fn width(&self) -> f64 {
        self.width
    }

    /// Writing to a text cannot fail, so there is nothing to hand on.
    fn write(&mut self, markup: fmt::Arguments<'_>) {
        let _ = self.body.write_fmt(markup);
    }

    /// A rectangle by its upper left corner; one without width is none.
    pub(super) fn rect(&mut self, class: &'static str, (x, y): Point, width: f64, height: f64) {
        let (x, y, width, height) = (Rounded(x), Rounded(y), Rounded(width.max(0.0)), Rounded(height.max(0.0)));
        self.write(format_args!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"));
    }

    pub(super) fn line(&mut self, class: &'static str, from: Point, to: Point) {
        self.path(class, Path::from(from).line(to));
    }

    pub(super) fn circle(&mut self, class: &'static str, (x, y): Point, radius: f64) {
        let (x, y, radius) = (Rounded(x), Rounded(y), Rounded(radius));
        self.write(format_args!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"));
    }

    pub(super) fn path(&mut self, class: &'static str, path: Path) {
        let path = path.0;
        self.write(format_args!("<path class=\"{class}\" d=\"{path}\"/>"));
    }

    /// What is drawn within leads to a place of the page. Its words say where to; where they do not suffice, `name` begins
    /// with what is missing and goes on with them.
    pub(super) fn link(&mut self, place: &str, name: Option<&str>, draw: impl FnOnce(&mut Self)) {
        self.has_links = true;
        self.write(format_args!("<a href=\"#{place}\""));
        if let Some(name) = name {
            self.write(format_args!(" aria-label=\"{}\"", HtmlEscape(name)));
        }
        self.body.push('>');
        self.in_link = true;
        draw(self);
        self.in_link = false;
        self.body.push_str("</a>");
    }

    /// Between the texts of a link stands a space, as its name is made of all of them.
    fn close_text(&mut self) {
        self.body.push_str(if self.in_link { "</text> " } else { "</text>" });
    }

    /// A line of text on its baseline.
    pub(super) fn text(&mut self, class: &'static str, style: TextStyle, at: Point, side: Side, text: &str) {
        self.open_text(class, style, at, side);
        self.write(format_args!(">{}", HtmlEscape(text)));
        self.close_text();
    }

    /// Lines of text under each other, the first on the baseline of the point. Gives the height that they take.
    pub(super) fn text_block(&mut self, class: &'static str, style: TextStyle, (x, y): Point, text: &TextBlock) -> f64 {
        let whole = text.language.filter(|_| text.is_whole());
        let part = text.language.filter(|_| !text.is_whole());
        // What runs from right to left ends at the left.
        let side = if whole.is_some_and(|language| language.is_right_to_left()) { Side::Left } else { Side::Right };
        self.open_text(class, style, (x, y), side);
        self.language(whole, "");
        self.body.push('>');
        if let [_] = text.lines.as_slice() {
            text.parted().for_each(|line| self.parts(line, part));
            self.close_text();
            return style.leading();
        }
        let mut baseline = y;
        for line in text.parted() {
            let (x, y) = (Rounded(x), Rounded(baseline));
            self.write(format_args!("<tspan x=\"{x}\" y=\"{y}\">"));
            // The space keeps words apart for whoever searches or copies the text. At the right of a line nobody sees it.
            self.body.push_str(if side == Side::Left { " " } else { "" });
            self.parts(line, part);
            self.body.push_str(if side == Side::Left { "</tspan>" } else { " </tspan>" });
            baseline += style.leading();
        }
        self.close_text();
        baseline - y
    }

    /// A line: words of the report, and then those in another language, if there is one.
    fn parts(&mut self, (own, rest): (&str, &str), language: Option<LanguageTag>) {
        self.write(format_args!("{}", HtmlEscape(own)));
        if language.is_none() || rest.trim().is_empty() {
            return self.write(format_args!("{}", HtmlEscape(rest)));
        }
        let words = rest.trim_start();
        self.body.push_str(if words.len() < rest.len() { " <tspan" } else { "<tspan" });
        self.language(language, " unicode-bidi=\"isolate\"");
        self.write(format_args!(">{}</tspan>", HtmlEscape(words)));
    }

    /// The mark of a passage in another language, with what it takes besides where it runs from right to left.
    fn language(&mut self, language: Option<LanguageTag>, besides: &str) {
        let Some(language) = language else { return };
        self.write(format_args!(" lang=\"{language}\""));
        if language.is_right_to_left() {
            self.write(format_args!(" direction=\"rtl\"{besides}"));
        }
    }

    fn open_text(&mut self, class: &'static str, style: TextStyle, (x, y): Point, side: Side) {
        let (x, y, size) = (Rounded(x), Rounded(y), Rounded(style.size));
        let weight = if style.bold { " font-weight=\"600\"" } else { "" };
        let side = match side {
            Side::Right => "",
            Side::Middle => " text-anchor=\"middle\"",
            Side::Left => " text-anchor=\"end\"",
        };
        self.write(format_args!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{side}"));
        if !class.is_empty() {
            self.write(format_args!(" class=\"{class}\""));
        }
    }

    /// The drawing as an element of the page, its classes `chart` and those given.
    pub(super) fn finish(self, class: &'static str, height: f64, alt_text: &AltText) -> String {
        let (width, height) = (Rounded(self.width), Rounded(height));
        let (title, desc) = (HtmlEscape(&alt_text.title), HtmlEscape(&alt_text.desc));
        // What has links is a group: the parts of an image are nobody's to reach.
        let role = if self.has_links { "group" } else { "img" };
        format!(
            "<svg class=\"chart {class}\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"{role}\" \
             focusable=\"false\"><title>{title}</title><desc>{desc}</desc>{}</svg>",
            self.body
        )
    }
}

/// The way of a pen.
#[derive(Debug, Clone)]
pub(super) struct Path(String);

impl Path {
    pub(super) fn from((x, y): Point) -> Self {
        Self(format!("M{} {}", Rounded(x), Rounded(y)))
    }

    fn and(mut self, command: fmt::Arguments<'_>) -> Self {
        let _ = self.0.write_fmt(command);
        self
    }

    pub(super) fn jump(self, (x, y): Point) -> Self {
        self.and(format_args!("M{} {}", Rounded(x), Rounded(y)))
    }

    pub(super) fn line(self, (x, y): Point) -> Self {
        self.and(format_args!("L{} {}", Rounded(x), Rounded(y)))
    }

    /// A curve by its two handles and its end.
    pub(super) fn curve(self, first: Point, second: Point, end: Point) -> Self {
        let [a, b, c] = [first, second, end].map(|(x, y)| (Rounded(x), Rounded(y)));
        self.and(format_args!("C{} {} {} {} {} {}", a.0, a.1, b.0, b.1, c.0, c.1))
    }

    /// A part of a circle, with the hands of the clock or against them.
    pub(super) fn arc(self, radius: f64, large: bool, clockwise: bool, (x, y): Point) -> Self {
        let (large, sweep) = (u8::from(large), u8::from(clockwise));
        self.and(format_args!("A{0} {0} 0 {large} {sweep} {1} {2}", Rounded(radius), Rounded(x), Rounded(y)))
    }

    pub(super) fn close(self) -> Self {
        self.and(format_args!("Z"))
    }
}

/// A coordinate with at most two decimals. What is no number stands at zero: a drawing with a blot is better than none.
#[derive(Debug, Clone, Copy)]
struct Rounded(f64);

impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounded = (self.0 * 100.0).round() / 100.0;
        // Adding zero turns a negative zero into a plain one.
        if rounded.is_finite() { write!(f, "{}", rounded + 0.0) } else { f.write_str("0") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alt_text(text: &str) -> AltText {
        AltText { title: text.to_owned(), desc: text.to_owned() }
    }

    #[test]
    fn a_drawing_has_a_name_and_a_description() {
        let mut canvas = Canvas::new(30.0);
        canvas.rect("bar", (0.0, 1.0 / 3.0), 2.0 / 3.0, 5.0);
        insta::assert_snapshot!(canvas.finish("small", 10.0, &alt_text("a")));
    }

    #[test]
    fn nothing_that_is_written_leaves_its_place() {
        let hostile = "</title><script>alert(1)</script>\" onload=\"x";
        let mut canvas = Canvas::new(30.0);
        canvas.text("name", TextStyle::NOTE, (0.0, 0.0), Side::Right, hostile);
        canvas.text_block("name", TextStyle::NOTE, (0.0, 0.0), &TextBlock::of(hostile, TextStyle::NOTE, 40.0));
        let svg = canvas.finish("small", 10.0, &alt_text(hostile));
        assert!(!svg.contains("<script") && !svg.contains("\" onload"), "{svg}");
    }

    #[test]
    fn coordinates_have_at_most_two_decimals() {
        for (number, written) in
            [(0.1 + 0.2, "0.3"), (-0.001, "0"), (100.0, "100"), (2.0 / 3.0, "0.67"), (f64::NAN, "0")]
        {
            assert_eq!(Rounded(number).to_string(), written);
        }
    }
}
