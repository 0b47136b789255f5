//! The thin binary.
fn main() {
    use lmstrat::{diagnostics, load, locale, pipeline};
    let folder = std::env::args().nth(1).unwrap_or_else(|| "strategy".into());
    let loaded = load::load(std::path::Path::new(&folder));
    let words = |key: &str, args: &locale::Arguments| locale::message(locale::Language::En, key, args);
    print!(
        "{}",
        diagnostics::emit_human(
            &loaded.diagnostics,
            &loaded.sources,
            &words,
            diagnostics::Terminal { colour: false, width: 120 }
        )
    );
    let request = pipeline::Request { links: std::env::args().nth(2), ..Default::default() };
    let evaluation = pipeline::evaluate(&loaded, &request).unwrap();
    println!("{}", serde_json::to_string_pretty(&evaluation).unwrap());
}
