//! How long each stage takes on the ministry's strategy, and all of them on a hundred strategies of its size.
//!
//! `cargo bench` measures; `cargo test --benches` runs each once.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use lmstrat::assess::{Facts, Question};
use lmstrat::check::check;
use lmstrat::evaluation::{Assembly, Evaluation};
use lmstrat::load::{Loaded, RawFile};
use lmstrat::locale::Language;
use lmstrat::pipeline::{Request, evaluate, load, load_files};
use lmstrat::render::{Renderer, json};

/// The strategy that all are of the size of.
const STRATEGY: &str = "strategy";

fn question(loaded: &Loaded) -> Question {
    let strategy = loaded.strategy.as_ref().unwrap();
    let links = strategy.links(strategy.links_in_force()).unwrap();
    Question { as_of: strategy.as_of(), data_until: strategy.data_until(), basis: strategy.basis(), links }
}

/// All reports of an evaluation; how many bytes.
fn render(renderer: &Renderer, evaluation: &Evaluation) -> usize {
    let reports = renderer.reports(evaluation);
    let report = |language| {
        let report = reports.report(language);
        report.html().unwrap().len() + report.markdown().unwrap().len()
    };
    Language::ALL.into_iter().map(report).sum::<usize>() + json(evaluation).unwrap().len()
}

/// The files of the strategy under another id.
fn copy(sources: &Loaded, id: usize) -> Vec<RawFile> {
    let renamed = |text: &str| text.replace("id: lm-2020-2023", &format!("id: copy-{id}")).into_bytes();
    sources.sources.files().map(|(_, file)| (file.path.clone(), renamed(&file.text))).collect()
}

fn stages(criterion: &mut Criterion) {
    criterion.bench_function("load", |bencher| bencher.iter(|| load(black_box(Path::new(STRATEGY)))));

    let loaded = load(Path::new(STRATEGY));
    let strategy = loaded.strategy.as_ref().unwrap();
    criterion.bench_function("assess and check", |bencher| {
        bencher.iter(|| check(&Facts::of(strategy, black_box(question(&loaded)))));
    });

    let question = question(&loaded);
    let facts = Facts::of(strategy, question.clone());
    let other = Facts::of(strategy, Question { basis: question.basis.other(), ..question });
    let card = check(&facts);
    criterion.bench_function("assemble", |bencher| {
        bencher.iter(|| {
            let assembly = Assembly { facts: &facts, other: &other, card: &card, sources: &loaded.sources };
            assembly.evaluation(Vec::new())
        });
    });

    criterion.bench_function("parse templates", |bencher| bencher.iter(|| Renderer::new(&BTreeMap::new()).unwrap()));

    let renderer = Renderer::new(&BTreeMap::new()).unwrap();
    let evaluation = evaluate(&loaded, &Request::default()).unwrap();
    criterion.bench_function("render", |bencher| bencher.iter(|| render(&renderer, black_box(&evaluation))));
}

fn hundred(criterion: &mut Criterion) {
    let loaded = load(Path::new(STRATEGY));
    let renderer = Renderer::new(&BTreeMap::new()).unwrap();
    let strategies = || (0..100).map(|id| copy(&loaded, id)).collect::<Vec<_>>();
    let whole = |files: Vec<RawFile>| render(&renderer, &evaluate(&load_files(files), &Request::default()).unwrap());
    let mut group = criterion.benchmark_group("whole");
    group.sample_size(10);
    group.bench_function("100 strategies", |bencher| {
        let each = |strategies: Vec<Vec<RawFile>>| strategies.into_iter().map(whole).sum::<usize>();
        bencher.iter_batched(strategies, each, BatchSize::LargeInput);
    });
    group.finish();
}

criterion_group!(benches, stages, hundred);
criterion_main!(benches);
