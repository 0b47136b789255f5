//! Files are written beside their place and renamed into it, so that each is old or new and never half.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::{ExitStatus, Fault, interrupt};
use crate::load::hexadecimal;

/// A file to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name in the folder.
    pub name: String,
    /// Its contents.
    pub text: String,
}

impl File {
    /// The SHA-256 of its bytes, in hexadecimal.
    pub fn sha256(&self) -> String {
        hexadecimal(self.text.as_bytes())
    }
}

/// Writes files into a folder, in their order. All of them lie beside their places before the first is renamed, so a full
/// disk changes nothing. A file that already has these bytes is left alone.
///
/// # Errors
/// The folder cannot be made, or a file not be written; names which.
pub fn write(folder: &Path, files: &[File]) -> Result<(), Fault> {
    let _finish = interrupt::hold();
    fs::create_dir_all(folder).map_err(|error| Fault::io("cli.fault.unwritable", folder, &error))?;
    let mut ready = Vec::new();
    for file in files {
        let place = folder.join(&file.name);
        if place.is_dir() {
            let taken = Fault::new(ExitStatus::Inaccessible, "cli.fault.folder_in_place");
            return Err(taken.with("path", super::text::shown(&place)));
        }
        if fs::read(&place).is_ok_and(|bytes| bytes == file.text.as_bytes()) {
            continue;
        }
        let written = beside(folder, &file.text);
        ready.push((written.map_err(|error| Fault::io("cli.fault.unwritable", &place, &error))?, place));
    }
    for (written, place) in ready {
        written.persist(&place).map_err(|error| Fault::io("cli.fault.unwritable", &place, &error.error))?;
    }
    Ok(())
}

/// A new file in the folder, which goes away again unless it is renamed.
fn beside(folder: &Path, text: &str) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".lmstrat-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What the umask leaves of this, as for any new file; the default would be for its owner alone.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_data()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> File {
        File { name: name.to_owned(), text: text.to_owned() }
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn files_are_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("a/b");
        write(&out, &[file("x", "old"), file("y", "same")]).unwrap();
        write(&out, &[file("x", "new"), file("y", "same")]).unwrap();
        assert_eq!(fs::read_to_string(out.join("x")).unwrap(), "new");
        assert_eq!(names(&out), ["x", "y"]);
    }

    #[test]
    fn where_one_file_cannot_be_written_none_is() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("y")).unwrap();
        let fault = write(folder.path(), &[file("x", "1"), file("y", "2")]).unwrap_err();
        assert_eq!(fault.status, ExitStatus::Inaccessible);
        assert_eq!(names(folder.path()), ["y"]);
    }

    #[test]
    fn a_file_with_the_same_bytes_is_not_touched() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &[file("x", "1")]).unwrap();
        let changed = || fs::metadata(folder.path().join("x")).unwrap().modified().unwrap();
        let before = changed();
        write(folder.path(), &[file("x", "1")]).unwrap();
        assert_eq!(changed(), before);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_those_of_any_new_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &[file("x", "1")]).unwrap();
        fs::write(folder.path().join("other"), "1").unwrap();
        let mode = |name| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("x"), mode("other"));
    }

    #[test]
    fn hashes_are_hexadecimal() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(file("x", "").sha256(), empty);
    }
}
