//! What `evaluate` writes: the same bytes wherever and whenever, all of them or none.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

/// The names and bytes of all files of a folder.
type Files = BTreeMap<String, Vec<u8>>;

fn lmstrat() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lmstrat"));
    command.env("LC_ALL", "C");
    command
}

fn files(folder: &Path) -> Files {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

/// The folder of the project, from which the strategy is `strategy`.
fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What a command writes into a new folder.
fn written(command: &mut Command) -> Files {
    let out = tempfile::tempdir().unwrap();
    let ended = command.arg("--out").arg(out.path()).output().unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    files(out.path())
}

/// Copies the files of a folder in an order of names.
fn copy(from: &Path, to: &Path, reverse: bool) {
    fs::create_dir_all(to).unwrap();
    let mut entries: Vec<_> = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    if reverse {
        entries.reverse();
    }
    for path in entries {
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &place, reverse);
        } else {
            fs::copy(&path, &place).unwrap();
        }
    }
}

#[test]
fn the_reports_in_the_repository_are_those_of_its_strategy() {
    let fresh = written(lmstrat().arg("evaluate").current_dir(project()));
    let kept = files(&project().join("out"));
    assert_eq!(fresh.keys().collect::<Vec<_>>(), kept.keys().collect::<Vec<_>>());
    for (name, bytes) in &fresh {
        assert!(kept[name] == *bytes, "out/{name} is out of date; run `cargo run -- evaluate`");
    }
}

#[test]
fn place_time_zone_language_and_the_order_of_files_change_nothing() {
    let elsewhere = tempfile::tempdir().unwrap();
    copy(&project().join("strategy"), &elsewhere.path().join("strategy"), true);
    let here = written(lmstrat().arg("evaluate").current_dir(project()));
    let others = [
        ("-C", written(lmstrat().arg("-C").arg(project()).arg("evaluate").current_dir("/"))),
        ("absolute", written(lmstrat().arg("evaluate").arg(project().join("strategy")).current_dir("/"))),
        ("in the folder", written(lmstrat().args(["evaluate", "."]).current_dir(project().join("strategy")))),
        ("dots", written(lmstrat().args(["evaluate", "src/../strategy/"]).current_dir(project()))),
        ("a copy", written(lmstrat().arg("evaluate").current_dir(elsewhere.path()))),
        (
            "another terminal",
            written(
                lmstrat()
                    .args(["evaluate", "--color", "always", "--ui-lang", "lv"])
                    .envs([("TZ", "Pacific/Kiritimati"), ("LC_ALL", "lv_LV.UTF-8"), ("COLUMNS", "30")])
                    .current_dir(project()),
            ),
        ),
    ];
    for (how, files) in others {
        for (name, bytes) in &here {
            assert!(files[name] == *bytes, "{name} differs: {how}");
        }
    }
}

#[test]
fn the_evaluation_has_the_hashes_of_the_reports_beside_it() {
    let files = written(lmstrat().arg("evaluate").current_dir(project()));
    let evaluation: serde_json::Value = serde_json::from_slice(&files["evaluation.json"]).unwrap();
    let named: BTreeMap<&str, &str> = evaluation["outputs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|output| (output["file"].as_str().unwrap(), output["sha256"].as_str().unwrap()))
        .collect();
    assert_eq!(named.len(), files.len() - 1);
    for (name, hash) in named {
        let bytes = Sha256::digest(&files[name]);
        assert_eq!(hash, bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), "{name}");
    }
}

#[test]
fn standard_output_gets_the_report_and_nothing_else() {
    let kept = written(lmstrat().arg("evaluate").current_dir(project()));
    let arguments = ["evaluate", "--out", "-", "--format", "md", "--lang", "en"];
    let ended = lmstrat().args(arguments).current_dir(project()).output().unwrap();
    assert!(ended.stdout == kept["report.en.md"]);
    assert!(ended.stderr.is_empty());
}

#[test]
fn invalid_input_and_failing_templates_leave_the_folder_as_it_was() {
    let place = tempfile::tempdir().unwrap();
    let (out, templates) = (place.path().join("out"), place.path().join("templates"));
    fs::create_dir(&out).unwrap();
    fs::create_dir(&templates).unwrap();
    fs::write(out.join("report.en.html"), "the report of last year").unwrap();
    fs::write(templates.join("report.md.j2"), "{{ no_such_thing }}").unwrap();
    let before = files(&out);
    let ends = |arguments: &[&str]| {
        let ended = lmstrat().arg("evaluate").args(arguments).arg("--out").arg(&out).output().unwrap();
        (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
    };
    assert_eq!(ends(&["tests/cli/broken.in"]).0, Some(3));
    let (code, told) = ends(&["strategy", "--templates", templates.to_str().unwrap()]);
    assert_eq!(code, Some(3));
    assert!(told.contains("report.md.j2:1"), "{told}");
    fs::rename(templates.join("report.md.j2"), templates.join("reprot.md.j2")).unwrap();
    let (code, told) = ends(&["strategy", "--templates", templates.to_str().unwrap()]);
    assert_eq!(code, Some(3));
    assert!(told.contains("Did you mean “report.md.j2”?"), "{told}");
    assert_eq!(files(&out), before);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("out"), "a file").unwrap();
    fs::create_dir_all(place.path().join("full/evaluation.json")).unwrap();
    for (out, reason) in [
        ("out", "error: out cannot be written: there is a file where a folder should be\n"),
        ("out/inner", "error: out/inner cannot be written: there is a file where a folder should be\n"),
        ("full", "error: full/evaluation.json cannot be written: a folder of that name is in its place\n"),
    ] {
        let strategy = project().join("strategy");
        let ended =
            lmstrat().args(["evaluate", "--out", out]).arg(strategy).current_dir(place.path()).output().unwrap();
        assert_eq!((ended.status.code(), String::from_utf8(ended.stderr).unwrap().as_str()), (Some(4), reason));
    }
    assert_eq!(fs::read_dir(place.path().join("full")).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::set_permissions(&out, fs::Permissions::from_mode(0o555)).unwrap();
    // Who may write everywhere, as in a container, is told nothing.
    if fs::write(out.join("probe"), "").is_ok() {
        return;
    }
    let strategy = project().join("strategy");
    let ended = lmstrat().args(["evaluate", "--out", "out"]).arg(strategy).current_dir(place.path()).output().unwrap();
    let told = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(4));
    assert!(told.starts_with("error: out/report.lv.html cannot be written: you do not have the right to"), "{told}");
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_no_half_file() {
    use std::time::Instant;
    let started = Instant::now();
    let whole = written(lmstrat().arg("evaluate").current_dir(project()));
    let usual = started.elapsed();
    // The files are written at the end, so most of the interrupts come then.
    for share in [0.1, 0.5, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98, 1.0] {
        let out = tempfile::tempdir().unwrap();
        let mut command = lmstrat();
        command.args(["evaluate", "--quiet", "--out"]).arg(out.path()).current_dir(project());
        let mut evaluate = command.spawn().unwrap();
        std::thread::sleep(usual.mul_f64(share));
        Command::new("kill").args(["-INT", &evaluate.id().to_string()]).status().unwrap();
        evaluate.wait().unwrap();
        for (name, bytes) in files(out.path()) {
            assert!(whole.get(&name) == Some(&bytes), "{name} after {share} of the time");
        }
    }
}
