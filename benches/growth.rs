//! How checking grows with a strategy: twice the results should take about twice the time.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use lmstrat::pipeline::{Request, check, load_files};

#[path = "../tests/generated/mod.rs"]
mod generated;

fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    group.sample_size(10);
    for results in [400, 800, 1600, 3200] {
        let files = generated::files(results);
        group.throughput(Throughput::Elements(results as u64));
        group.bench_function(BenchmarkId::from_parameter(results), |bencher| {
            bencher.iter(|| check(&load_files(files.clone()), &Request::default()).unwrap().len());
        });
    }
    group.finish();
}

criterion_group!(benches, growth);
criterion_main!(benches);
