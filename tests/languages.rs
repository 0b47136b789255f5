//! Strategies whose texts are in languages that lmstrat does not speak.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use lmstrat::diagnostics::{Terminal, emit_human};
use lmstrat::evaluation::Evaluation;
use lmstrat::load::{Loaded, RawFile};
use lmstrat::locale::{Language, LanguageTag, Locale};
use lmstrat::pipeline::{Request, evaluate, load_files};
use lmstrat::render::Renderer;
use scraper::{ElementRef, Html, Selector};

/// The evaluation of the German strategy, and the words of its texts by language.
static GERMAN: LazyLock<(Evaluation, BTreeMap<LanguageTag, BTreeSet<String>>)> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/german-strategy/strategy");
    let files = walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    let loaded = load_files(files.map(|entry| read(&folder, entry.path())).collect());
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let strategy = loaded.strategy.as_ref().unwrap();
    let mut texts: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (language, text) in strategy.texts().iter().flat_map(|(_, text)| text.entries(strategy.first_language())) {
        texts.entry(language).or_default().insert(plain(&text));
    }
    (evaluate(&loaded, &Request::default()).unwrap(), texts)
});

/// The German strategy's pages, made once.
static PAGES: LazyLock<BTreeMap<Language, String>> =
    LazyLock::new(|| Language::ALL.map(|language| (language, html(&GERMAN.0, language))).into());

fn read(folder: &Path, path: &Path) -> RawFile {
    let below = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
    (format!("strategy/{below}"), std::fs::read(path).unwrap())
}

fn tag(text: &str) -> LanguageTag {
    text.parse().unwrap()
}

fn evaluated(yaml: &str) -> Evaluation {
    let loaded = load_files(vec![("strategy/all.yaml".to_owned(), yaml.into())]);
    evaluate(&loaded, &Request::default()).unwrap()
}

fn html(evaluation: &Evaluation, language: Language) -> String {
    Renderer::new(&BTreeMap::new()).unwrap().report(evaluation, language).html().unwrap()
}

fn markdown(evaluation: &Evaluation, language: Language) -> String {
    Renderer::new(&BTreeMap::new()).unwrap().report(evaluation, language).markdown().unwrap()
}

/// A text without what keeps words together or apart.
fn plain(text: &str) -> String {
    text.replace('\u{2060}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is marked as a language, passage by passage.
fn marked(page: &Html, language: &str) -> Vec<String> {
    let selector = Selector::parse(&format!("body [lang='{language}']")).unwrap();
    page.select(&selector).map(|element| plain(&element.text().collect::<String>())).collect()
}

#[test]
fn a_german_strategy_is_reported_in_latvian_and_english() {
    let (evaluation, _) = &*GERMAN;
    assert_eq!(evaluation.strategy.languages, [tag("de"), tag("en")]);
    assert_eq!((evaluation.goals.len(), evaluation.results.len(), evaluation.indicators.len()), (48, 68, 83));
    for (language, title) in
        [(Language::Lv, "Deutsche Nachhaltigkeitsstrategie"), (Language::En, "German Sustainable Development Strategy")]
    {
        let page = Html::parse_document(&PAGES[&language]);
        let heading = page.select(&Selector::parse("h1").unwrap()).next().unwrap();
        assert!(heading.text().collect::<String>().starts_with(title));
        assert!(markdown(evaluation, language).contains(title));
    }
}

#[test]
fn german_passages_are_marked_as_such_and_nothing_else_is() {
    let (_, texts) = &*GERMAN;
    for language in Language::ALL {
        let page = Html::parse_document(&PAGES[&language]);
        let german = marked(&page, "de");
        assert!(!german.is_empty(), "{language}");
        // A long text in a drawing is cut with an ellipsis.
        let is_german = |passage: &String| {
            let cut = passage.strip_suffix('…').unwrap_or(passage);
            texts[&tag("de")].iter().any(|text| text.replace(' ', "").contains(&cut.replace(' ', "")))
        };
        let others: Vec<_> = german.iter().filter(|passage| !is_german(passage)).collect();
        assert!(others.is_empty(), "{language}: {others:#?}");
    }
}

#[test]
fn a_german_name_never_stands_alone_without_its_mark() {
    let (_, texts) = &*GERMAN;
    let own = |element: ElementRef| {
        element.ancestors().filter_map(ElementRef::wrap).chain([element]).any(|around| {
            around.value().attr("lang") == Some("de") || ["title", "desc"].contains(&around.value().name())
        })
    };
    let page = Html::parse_document(&PAGES[&Language::Lv]);
    let elements = Selector::parse("body *").unwrap();
    let unmarked: BTreeSet<_> = page
        .select(&elements)
        .filter(|element| !own(*element))
        .flat_map(|element| element.children().filter_map(|child| child.value().as_text().map(|text| plain(text))))
        .filter(|text| texts[&tag("de")].contains(text) && !texts[&tag("en")].contains(text))
        .collect();
    assert_eq!(unmarked, BTreeSet::new());
}

#[test]
fn how_many_passages_are_in_another_language_is_said_once() {
    let (evaluation, _) = &*GERMAN;
    let counts = &evaluation.passages_in_other_languages;
    for (language, said) in
        [(Language::Lv, "17 teksti angļu valodā un 315 teksti vācu valodā"), (Language::En, "31 passages in German")]
    {
        assert!(counts.contains_key(&language.tag()));
        for report in [&PAGES[&language], &markdown(evaluation, language)] {
            assert_eq!(report.matches(said).count(), 1, "{language}");
        }
    }
    assert_eq!(counts[&tag("lv")][&tag("de")], 315);
    assert_eq!(counts[&tag("en")], BTreeMap::from([(tag("de"), 31)]));
}

#[test]
fn a_language_from_right_to_left_has_its_direction() {
    let evaluation = evaluated(
        "
strategy: {id: l, title: ספריות, institution: {he: עירייה, en: Town}, period: {from: 2024, to: 2026}, languages: [he, en]}
goals: [{id: readers, name: יותר קוראים, description: כל שכונה צריכה ספרייה.}]
results: [{id: visits, name: ביקורים, goals: [readers]}]
",
    );
    let page = html(&evaluation, Language::En);
    assert!(page.contains("<span lang=\"he\" dir=\"rtl\">יותר קוראים</span>"));
    assert!(page.contains("<div lang=\"he\" dir=\"rtl\">\n<p>כל שכונה"));
    // What runs from right to left ends at the left of its box.
    assert!(page.contains("text-anchor=\"end\" lang=\"he\" direction=\"rtl\">ביקורים</text>"));
    // The number before a name is the report's.
    assert!(
        page.contains(">1. <tspan lang=\"he\" direction=\"rtl\" unicode-bidi=\"isolate\">יותר קוראים</tspan></text>")
    );
    // In a sentence, the marks around a name stay on their sides.
    let message = &evaluation.findings[0].message.0[&tag("en")];
    assert!(message.contains("“\u{2068}ביקורים\u{2069}”"), "{message}");
    assert!(markdown(&evaluation, Language::Lv).contains("<span lang=\"he\" dir=\"rtl\">יותר קוראים</span>"));
}

#[test]
fn a_text_of_the_same_language_from_elsewhere_needs_no_mark() {
    let evaluation = evaluated(
        "
strategy: {id: l, title: Libraries, institution: Town, period: {from: 2024, to: 2026}, languages: [en-GB]}
goals: [{id: readers, name: More people read}]
",
    );
    assert!(!html(&evaluation, Language::En).contains("lang=\"en-GB\""));
    assert!(html(&evaluation, Language::Lv).contains("<span lang=\"en-GB\">More people read</span>"));
    assert_eq!(evaluation.passages_in_other_languages.keys().collect::<Vec<_>>(), [&tag("lv")]);
}

#[test]
fn words_of_a_language_without_endings_count_as_they_are() {
    let stems = |language, text| Locale::stems_in(tag(language), text).into_iter().collect::<Vec<_>>();
    assert_eq!(stems("de", "Die Parks pflegen"), ["die", "parks", "pflegen"]);
    assert_eq!(stems("en-GB", "The parks"), stems("en", "the park"));
}

const FRAME: &str = "strategy: {id: s, title: Bibliotheken, institution: Stadt, period: {from: 2024, to: 2026}, languages: [de, pt-BR]}\n";

/// The frame with more after it, in a file of its own.
fn with(more: &str) -> Loaded {
    load_files(vec![("s/a.yaml".to_owned(), FRAME.into()), ("s/b.yaml".to_owned(), more.into())])
}

fn said(loaded: &Loaded) -> String {
    let terminal = Terminal { colour: false, width: 100 };
    emit_human(&loaded.diagnostics, &loaded.sources, Locale::of(Language::En), terminal)
}

fn codes(loaded: &Loaded) -> Vec<&str> {
    loaded.diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
}

/// The texts of the goals by language, in order.
fn names(loaded: &Loaded) -> Vec<(String, String)> {
    assert_eq!(codes(loaded), [""; 0], "{}", said(loaded));
    let strategy = loaded.strategy.as_ref().unwrap();
    let names = strategy.goals.iter().flat_map(|goal| goal.name.entries(strategy.first_language()));
    names.map(|(language, name)| (language.to_string(), name)).collect()
}

fn pair(language: &str, name: &str) -> (String, String) {
    (language.to_owned(), name.to_owned())
}

#[test]
fn any_spelling_of_a_tag_is_the_same_language() {
    let loaded = with("goals: [{id: g, name: {pt-br: Ler mais, DEU: Mehr lesen}}]\n");
    // The order is that of the strategy's languages.
    assert_eq!(names(&loaded), [pair("de", "Mehr lesen"), pair("pt-BR", "Ler mais")]);
}

#[test]
fn what_names_no_language_has_a_near_match() {
    for (key, meant) in [("dr", "de"), ("pt-BQR", "pt-BR"), ("Deutsch", "de"), ("French", "fr"), ("cz", "cs")] {
        let loaded = with(&format!("goals: [{{id: g, name: {{{key}: x}}}}]\n"));
        assert_eq!(codes(&loaded), ["unknown-language"]);
        assert!(said(&loaded).contains(&format!("Did you mean “{meant}”?")), "{}", said(&loaded));
    }
    let loaded = load_files(vec![("s/a.yaml".to_owned(), FRAME.replace("[de,", "[xx,").into())]);
    assert_eq!(codes(&loaded), ["unknown-language"]);
}

#[test]
fn a_language_that_the_strategy_does_not_list_is_one_error_for_all_its_texts() {
    let loaded = with("goals:\n  - {id: g, name: {de: Lesen, dee: Read}}\n  - {id: h, name: {dee: Write}}\n");
    insta::assert_snapshot!(said(&loaded), @r"
error[language-not-listed]: “dee” (Dewoin) is none of the languages of the strategy; 2 texts have it
                            all the same
 --> s/b.yaml:2:31
  |
2 |   - {id: g, name: {de: Lesen, dee: Read}}
  |                               ^^^
  |
 ::: s/a.yaml:1:104
  |
1 | ...2024, to: 2026}, languages: [de, pt-BR]}
  |                                 -- the languages of the strategy
  |
  = note: The list says which languages a text may be in; one that is not in it may be a slip of
          the pen.
  = help: Did you mean “de”? If not, add “dee” to “strategy.languages” (de, pt-BR).
");
}

#[test]
fn two_texts_in_one_language_contradict_each_other() {
    assert_eq!(codes(&with("goals: [{id: g, name: {de: Lesen, deu: Schreiben}}]\n")), ["language-twice"]);
}

#[test]
fn a_translation_may_stand_apart_from_its_text() {
    let loaded = with(
        "\
mission: {text: Wissen für alle}
goals: [{id: g, name: Lesen, components: [{id: c, text: Kinder}]}]
target_groups: [{id: t, name: Alle, needs: [Ruhe, Bücher]}]
results: [{id: r, name: Besuche, indicators: [{id: i, name: Zahl, target: {at_least: 5, text: fünf}}]}]
translations:
  - {of: goal/g, key: name, pt-BR: Ler}
  - {of: component/g/c, key: text, pt-BR: Crianças}
  - {of: mission, key: text, pt-BR: Saber para todos}
  - {of: strategy, key: title, pt-BR: Bibliotecas}
  - {of: target_group/t, key: needs.2, pt-BR: Livros}
  - {of: indicator/i, key: target.text, pt-BR: cinco}
",
    );
    assert_eq!(names(&loaded), [pair("de", "Lesen"), pair("pt-BR", "Ler")]);
    let texts = loaded.strategy.as_ref().unwrap().texts();
    let portuguese = texts.iter().filter(|(_, text)| text.is_in(tag("pt-BR"), tag("de"))).count();
    assert_eq!(portuguese, 6);
}

#[test]
fn a_translation_without_a_text_is_an_error() {
    let of_goal = |translation: &str| {
        with(&format!("goals: [{{id: leadership, name: Leiten}}]\ntranslations: [{{{translation}}}]\n"))
    };
    for (translation, code, near) in [
        ("of: goal/leadership, key: nmae, pt-BR: x", "translation-without-text", "Did you mean “name”?"),
        (
            "of: goal/leadership, key: purpose, pt-BR: x",
            "translation-without-text",
            "“purpose” of goal/leadership holds no text",
        ),
        (
            "of: goal/leadership, key: number, pt-BR: x",
            "translation-without-text",
            "“number” of goal/leadership holds no text",
        ),
        ("of: goal/leadrship, key: name, pt-BR: x", "dangling-reference", "Did you mean “leadership”?"),
        ("of: gaol/leadership, key: name, pt-BR: x", "reference-kind", "expected: goal/leadership"),
        ("of: misson, key: text, pt-BR: x", "reference-kind", "expected: mission"),
        ("of: mission, key: text, pt-BR: x", "translation-without-text", "There is no text here."),
        ("of: goal/leadership, key: name, de: x", "language-twice", "“de” (German) stands here a second time"),
        ("of: goal/leadership, key: name", "translation-empty", "Add the words by language"),
        (
            "of: goal/leadership, key: name, fr: x",
            "language-not-listed",
            "Add “fr” to “strategy.languages” (de, pt-BR).",
        ),
    ] {
        let loaded = of_goal(translation);
        assert_eq!(codes(&loaded), [code], "{translation}: {}", said(&loaded));
        assert!(said(&loaded).replace("\n          ", " ").contains(near), "{translation}: {}", said(&loaded));
    }
}
