//! The thin binary.
fn main() {
    use lmstrat::{diagnostics, load, locale};
    let folder = std::env::args().nth(1).unwrap_or_else(|| "strategy".into());
    let loaded = load::load(std::path::Path::new(&folder));
    let words = |key: &str, args: &locale::Arguments| locale::message(locale::Language::En, key, args);
    print!("{}", diagnostics::emit_human(&loaded.diagnostics, &loaded.sources, &words, diagnostics::Terminal { colour: false, width: 120 }));
    println!("{}", loaded.strategy.is_some());
}
