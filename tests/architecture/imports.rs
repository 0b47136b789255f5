//! Which file takes something from which.
//!
//! A path leads to the file that defines what it names: what a `mod.rs` only hands on is taken from where it comes from, and
//! handing on is no import. That a module is declared says nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::source::files;

/// A path of names from the root of the crate.
type Names = Vec<String>;

/// A file with what it names.
struct Module {
    file: PathBuf,
    /// What its `use` declarations bring in, by the name that it has here.
    used: BTreeMap<String, Names>,
    /// The paths in its code, `use` declarations apart.
    named: BTreeSet<Names>,
    /// Whether it declares other modules.
    has_children: bool,
}

/// The modules of the crate by their path.
struct Modules(BTreeMap<Names, Module>);

/// The files from which each file below `src` takes something.
pub fn imports() -> BTreeMap<PathBuf, BTreeSet<PathBuf>> {
    let code = files(Path::new("src"));
    let main = Path::new("src/main.rs");
    let paths: BTreeSet<Names> = code.keys().filter(|file| *file != main).map(|file| module_path(file)).collect();
    let module = |(file, code): (PathBuf, TokenStream)| {
        let path = module_path(&file);
        let has_children = paths.iter().any(|other| other.split_last().is_some_and(|(_, parent)| *parent == path));
        let mut module = Module { file, used: BTreeMap::new(), named: BTreeSet::new(), has_children };
        read(code, &mut module);
        (path, module)
    };
    let modules = Modules(code.into_iter().filter(|(file, _)| file != main).map(module).collect());
    modules.0.iter().map(|(path, module)| (module.file.clone(), modules.taken_by(path, module))).collect()
}

/// The path of the module of a file: `["locale", "date"]` for `src/locale/date.rs`.
fn module_path(file: &Path) -> Names {
    let below = file.strip_prefix("src").unwrap().with_extension("");
    let mut names: Names = below.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    if names.last().is_some_and(|last| ["mod", "lib"].contains(&last.as_str())) {
        names.pop();
    }
    names
}

impl Modules {
    fn taken_by(&self, path: &Names, module: &Module) -> BTreeSet<PathBuf> {
        let firsts: BTreeSet<&str> = module.named.iter().filter_map(|names| Some(names.first()?.as_str())).collect();
        // A module with children may have a declaration only for them, or hand on what it names.
        let is_taken = |name: &String| !module.has_children || firsts.contains(name.as_str());
        let used = module.used.iter().filter(|(name, _)| is_taken(name)).map(|(_, names)| names);
        let defined = used.chain(&module.named).filter_map(|names| self.definition(path, names, 0));
        defined.filter(|file| *file != &module.file).cloned().collect()
    }

    /// The file that defines what a path names in a module; none for what comes from other crates, and for modules, from which
    /// a longer path takes something.
    fn definition(&self, from: &Names, names: &[String], depth: usize) -> Option<&PathBuf> {
        assert!(depth < 20, "{names:?} leads in a circle");
        let (first, rest) = names.split_first()?;
        let mut child = from.clone();
        child.push(first.clone());
        match first.as_str() {
            "crate" => self.within(Vec::new(), rest, depth),
            "self" => self.within(from.clone(), rest, depth),
            "super" => self.within(from.split_last()?.1.to_vec(), rest, depth),
            _ if self.0.contains_key(&child) => self.within(child, rest, depth),
            _ => {
                // A longer path through something that is used here.
                let used = self.0.get(from)?.used.get(first)?;
                (!rest.is_empty() && used != names)
                    .then(|| self.definition(from, &[used, rest].concat(), depth + 1))
                    .flatten()
            }
        }
    }

    /// The file that defines what a path names, seen from within a module.
    fn within(&self, mut module: Names, names: &[String], depth: usize) -> Option<&PathBuf> {
        let (first, rest) = names.split_first()?;
        if first == "super" {
            module.pop();
            return self.within(module, rest, depth);
        }
        let own = self.0.get(&module)?;
        module.push(first.clone());
        if self.0.contains_key(&module) {
            return self.within(module, rest, depth);
        }
        module.pop();
        let handed_on = own.used.get(first).and_then(|used| {
            let names = [used, rest].concat();
            self.definition(&module, &names, depth + 1)
        });
        handed_on.or(Some(&own.file))
    }
}

/// Notes the `use` declarations and the paths of some code.
fn read(code: TokenStream, module: &mut Module) {
    let tokens: Vec<TokenTree> = code.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            // `use<'a>` says what a type captures.
            TokenTree::Ident(ident)
                if ident == "use" && !tokens.get(at + 1).is_some_and(|next| is_punct(next, '<')) =>
            {
                let end = (at..tokens.len()).find(|at| is_punct(&tokens[*at], ';')).unwrap();
                uses(&tokens[at + 1..end], &Names::new(), &mut module.used);
                at = end;
            }
            // `mod name;` and the visibility `pub(in path)` name no code.
            TokenTree::Ident(ident) if ident == "mod" => at += 1,
            TokenTree::Ident(ident) if ident == "pub" => {
                let is_limited = matches!(tokens.get(at + 1), Some(TokenTree::Group(_)));
                at += usize::from(is_limited);
            }
            TokenTree::Ident(first) => {
                let mut names = vec![first.to_string()];
                while is_path_separator(&tokens, at + 1) {
                    let Some(TokenTree::Ident(next)) = tokens.get(at + 3) else { break };
                    names.push(next.to_string());
                    at += 3;
                }
                module.named.insert(names);
            }
            TokenTree::Group(group) => read(group.stream(), module),
            _ => {}
        }
        at += 1;
    }
}

/// The names that a tree of `use` brings in, below a path.
fn uses(tree: &[TokenTree], below: &Names, used: &mut BTreeMap<String, Names>) {
    let mut names = below.clone();
    let mut tokens = tree.iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "as" => {
                if let Some(TokenTree::Ident(alias)) = tokens.next() {
                    used.insert(alias.to_string(), names);
                }
                return;
            }
            TokenTree::Ident(ident) => names.push(ident.to_string()),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let members: Vec<TokenTree> = group.stream().into_iter().collect();
                for member in members.split(|token| is_punct(token, ',')) {
                    uses(member, &names, used);
                }
                return;
            }
            _ => {}
        }
    }
    if names.last().is_some_and(|last| last == "self") {
        names.pop();
    }
    if let Some(last) = names.last().cloned() {
        used.insert(last, names);
    }
}

fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

fn is_path_separator(tokens: &[TokenTree], at: usize) -> bool {
    [at, at + 1].iter().all(|at| tokens.get(*at).is_some_and(|token| is_punct(token, ':')))
}
