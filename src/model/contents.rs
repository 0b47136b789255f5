//! What each type holds, declared once beside it: texts, items with ids, references. Loading, the checks of ids and
//! references, names, numbers and translations all walk by these declarations.

use super::{Id, Kind, OrUnknown, StandardOr, Subject, Text, Words};
use crate::source::{Span, Spanned};

/// What holds texts, items or references. Implemented by the macro `contents`.
pub trait Contents {
    /// The keys under which it holds items and references.
    const DESCRIPTION: &'static Description = &Description::EMPTY;

    /// Hands on what it holds, in the order of its declaration.
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>);

    /// Hands on its texts to be changed, each under its keys. What holds none has nothing to hand on.
    fn edit(&mut self, _: &mut dyn Editor) {}

    /// Its id and name, where it is an item with both.
    fn label(&self) -> Option<Label<'_>> {
        None
    }

    /// The subject of which it speaks and to which its texts belong, where it is no subject itself.
    fn speaks_of(&self) -> Option<Subject> {
        None
    }

    /// What it says that may be said only once.
    fn singular(&self) -> Option<Singular> {
        None
    }

    /// Hands it on with what it holds.
    fn visit<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        if let Some(singular) = self.singular() {
            visitor.singular(singular);
        }
        match self.speaks_of() {
            Some(subject) => enclosed(subject, None, self, visitor),
            None => self.walk(visitor),
        }
    }

    /// Hands it on as an item of a kind.
    fn visit_as<'a>(&'a self, kind: Kind, visitor: &mut dyn Visitor<'a>) {
        let label = self.label();
        match label.and_then(|label| Subject::of(kind, label.id.value.clone())) {
            Some(subject) => enclosed(subject, label, self, visitor),
            None => self.visit(visitor),
        }
    }
}

fn enclosed<'a, T: Contents + ?Sized>(
    subject: Subject,
    label: Option<Label<'a>>,
    held: &'a T,
    visitor: &mut dyn Visitor<'a>,
) {
    visitor.enter(subject, label);
    held.walk(visitor);
    visitor.leave();
}

/// Who walks over the contents of a strategy. By default everything is passed over.
pub trait Visitor<'a> {
    /// What follows belongs to a subject, up to [`leave`](Self::leave). It has a label where this is its own item.
    fn enter(&mut self, _: Subject, _: Option<Label<'a>>) {}
    /// The end of what belongs to the subject that was entered last.
    fn leave(&mut self) {}
    /// A text that has translations.
    fn text(&mut self, _: &'a Text) {}
    /// A reference to an item.
    fn reference(&mut self, _: Reference<'a>) {}
    /// A reference by kind and id.
    fn reference_to(&mut self, subject: &'a Subject, at: Span) {
        if let Some((kind, id)) = subject.item() {
            self.reference(Reference { kind, inside: None, name: id.as_str(), at });
        }
    }
    /// Something that may be said only once.
    fn singular(&mut self, _: Singular) {}
}

/// Who changes the texts of a strategy, and goes by their keys.
pub trait Editor {
    /// What follows belongs to an item, up to [`leave_item`](Self::leave_item): by its kind, its own id where it has one, and
    /// the id of the item inside which it stands, where that is not the item that was entered before.
    fn enter_item(&mut self, kind: Kind, id: Option<&str>, owner: Option<&str>);
    /// What follows belongs to a section that stands once, up to [`leave_item`](Self::leave_item).
    fn enter_section(&mut self, name: &'static str);
    /// The end of the item or section that was entered last.
    fn leave_item(&mut self);
    /// What follows stands under a key, up to [`leave`](Self::leave); of a list under its number, from 1.
    fn enter(&mut self, key: &str);
    /// The end of what stands under the key that was entered last.
    fn leave(&mut self);
    /// A text.
    fn text(&mut self, text: &mut Text);
}

/// The id of an item, which some may lack.
pub trait ItemId {
    /// The id as it is written.
    fn as_written(&self) -> Option<&str>;
}

impl ItemId for Spanned<Id> {
    fn as_written(&self) -> Option<&str> {
        Some(self.value.as_str())
    }
}

impl<T: Words> ItemId for Spanned<StandardOr<T>> {
    fn as_written(&self) -> Option<&str> {
        Some(self.value.as_str())
    }
}

impl<T: ItemId> ItemId for Option<T> {
    fn as_written(&self) -> Option<&str> {
        self.as_ref()?.as_written()
    }
}

/// How an item is called.
#[derive(Debug, Clone, Copy)]
pub struct Label<'a> {
    /// Its id.
    pub id: &'a Spanned<Id>,
    /// Its name, or the text that stands for one.
    pub name: &'a Text,
    /// Its own number, where it has one.
    pub number: Option<&'a str>,
}

/// A reference to an item.
#[derive(Debug, Clone, Copy)]
pub struct Reference<'a> {
    /// What is referred to.
    pub kind: Kind,
    /// The item inside which it stands, where only the last part of its name is written.
    pub inside: Option<&'a Id>,
    /// The id as written; `owner/id` of what stands inside an item, unless that is named apart.
    pub name: &'a str,
    /// Where the reference stands.
    pub at: Span,
}

/// What may be said only once, such as the report on a result in one year.
#[derive(Debug)]
pub struct Singular {
    /// The word for what is said, behind `kind.` in message keys.
    pub word: &'static str,
    /// What must be unique.
    pub key: String,
    /// The id of what it is said of.
    pub of: String,
    /// Where it is said.
    pub at: Span,
}

/// The keys under which a type holds items and references.
#[derive(Debug)]
pub struct Description {
    /// The key of the id with which the ids inside it stand: its own, as a rule.
    pub owner: &'static str,
    /// The lists of items inside it.
    pub lists: &'static [List],
    /// The keys that refer to items, with their kinds.
    pub references: &'static [(&'static str, Kind)],
}

impl Description {
    /// Of what holds neither.
    pub const EMPTY: Self = Self { owner: "id", lists: &[], references: &[] };
}

/// A list of items inside another.
#[derive(Debug)]
pub struct List {
    /// Its key.
    pub key: &'static str,
    /// The kind of its items.
    pub kind: Kind,
    /// What each item holds.
    pub item: &'static Description,
}

/// What refers to items of one kind, as an id or otherwise.
pub trait Refers {
    /// Hands on each name with its place.
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span));
}

impl Refers for Spanned<Id> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        visit(self.value.as_str(), self.span);
    }
}

impl Refers for Spanned<String> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        visit(&self.value, self.span);
    }
}

impl Refers for Spanned<OrUnknown<Id>> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        self.value.known().into_iter().for_each(|id| visit(id.as_str(), self.span));
    }
}

impl<T: Refers> Refers for Option<T> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        self.iter().for_each(|held| held.each(visit));
    }
}

impl<T: Refers> Refers for Vec<T> {
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a str, Span)) {
        self.iter().for_each(|held| held.each(visit));
    }
}

impl Contents for Text {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        visitor.text(self);
    }

    fn edit(&mut self, editor: &mut dyn Editor) {
        editor.text(self);
    }
}

impl Contents for Spanned<Subject> {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        visitor.reference_to(&self.value, self.span);
    }
}

impl<T: Contents> Contents for Option<T> {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.iter().for_each(|held| held.visit(visitor));
    }

    fn edit(&mut self, editor: &mut dyn Editor) {
        self.iter_mut().for_each(|held| held.edit(editor));
    }
}

impl<T: Contents> Contents for Vec<T> {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.iter().for_each(|held| held.visit(visitor));
    }

    fn edit(&mut self, editor: &mut dyn Editor) {
        for (index, held) in self.iter_mut().enumerate() {
            editor.enter(&(index + 1).to_string());
            held.edit(editor);
            editor.leave();
        }
    }
}

impl<T: Contents> Contents for Spanned<T> {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.value.visit(visitor);
    }

    fn edit(&mut self, editor: &mut dyn Editor) {
        self.value.edit(editor);
    }
}

impl<T: Contents> Contents for OrUnknown<T> {
    fn walk<'a>(&'a self, visitor: &mut dyn Visitor<'a>) {
        self.known().into_iter().for_each(|held| held.visit(visitor));
    }

    fn edit(&mut self, editor: &mut dyn Editor) {
        if let Self::Known(held) = self {
            held.edit(editor);
        }
    }
}

/// Declares what a type holds. Every field is named once, so that none is forgotten:
///
/// - `named`: what an item with an id is called by, with its own number where it may have one.
/// - `plain`: what is neither text, item nor reference, or stands as it was printed: quotations, abbreviations, the names
///   of people and the headings of citations have no translation.
/// - `inside`: texts, subjects, and what holds them.
/// - `items`: lists of items with ids, with their type and kind.
/// - `refers`: ids of items of a kind; `in` names the field with the id of the item inside which they stand.
/// - `owner`: the key of the id with which the ids inside stand, where that is not `id`.
/// - `speaks_of`: the subject to which its texts belong, where it is none itself.
/// - `singular`: what may be said only once: the word for it, what must be unique, of what it is said, and where.
macro_rules! contents {
    ($type:ident {
        $(named $name:ident $(numbered $number:ident)?;)?
        $(plain $($plain:ident),+;)?
        $(inside $($inside:ident),+;)?
        $(items $($list:ident: $item:ident as $kind:ident),+;)?
        $(refers $($reference:ident to $target:ident $(in $whole:ident)?),+;)?
        $(owner $owner:ident;)?
        $(speaks_of $self:ident => $subject:expr;)?
        $(singular $word:literal $own:ident => ($key:expr, $of:expr, $at:expr);)?
    }) => {
        impl $crate::model::contents::Contents for $type {
            const DESCRIPTION: &'static $crate::model::contents::Description = &$crate::model::contents::Description {
                owner: $crate::model::contents::owner!($($owner)?),
                lists: &[
                    $($($crate::model::contents::List {
                        key: stringify!($list),
                        kind: $crate::model::Kind::$kind,
                        item: <$item as $crate::model::contents::Contents>::DESCRIPTION,
                    },)+)?
                ],
                references: &[$($((stringify!($reference), $crate::model::Kind::$target),)+)?],
            };

            #[allow(unused_variables, reason = "some types hold nothing")]
            fn walk<'a>(&'a self, visitor: &mut dyn $crate::model::contents::Visitor<'a>) {
                let Self {
                    $($($plain: _,)+)?
                    $($($inside,)+)?
                    $($($list,)+)?
                    $($($reference,)+)?
                } = self;
                $($($crate::model::contents::Contents::visit($inside, visitor);)+)?
                $($($list.iter().for_each(|item| {
                    $crate::model::contents::Contents::visit_as(item, $crate::model::Kind::$kind, visitor);
                });)+)?
                $($($crate::model::contents::Refers::each($reference, &mut |name, at| {
                    let inside = None $(.or(Some(&self.$whole.value)))?;
                    let kind = $crate::model::Kind::$target;
                    visitor.reference($crate::model::contents::Reference { kind, inside, name, at });
                });)+)?
            }

            #[allow(unused_variables, reason = "some types hold nothing")]
            fn edit(&mut self, editor: &mut dyn $crate::model::contents::Editor) {
                let owner: Option<String> = None
                    $(.or($crate::model::contents::ItemId::as_written(&self.$owner).map(str::to_owned)))?;
                let Self {
                    $($($plain: _,)+)?
                    $($($inside,)+)?
                    $($($list,)+)?
                    $($($reference: _,)+)?
                } = self;
                // A key that holds no text is known all the same.
                for key in [$($(stringify!($plain),)+)? $($(stringify!($reference),)+)?] {
                    editor.enter(key);
                    editor.leave();
                }
                $($(
                    editor.enter(stringify!($inside));
                    $crate::model::contents::Contents::edit($inside, editor);
                    editor.leave();
                )+)?
                $($(
                    editor.enter(stringify!($list));
                    editor.leave();
                    for item in $list.iter_mut() {
                        let id = $crate::model::contents::ItemId::as_written(&item.id).map(str::to_owned);
                        editor.enter_item($crate::model::Kind::$kind, id.as_deref(), owner.as_deref());
                        $crate::model::contents::Contents::edit(item, editor);
                        editor.leave_item();
                    }
                )+)?
            }

            $(fn label(&self) -> Option<$crate::model::contents::Label<'_>> {
                let number = None$(.or(self.$number.as_deref()))?;
                Some($crate::model::contents::Label { id: &self.id, name: &self.$name, number })
            })?

            $(fn speaks_of(&self) -> Option<$crate::model::Subject> {
                let $self = self;
                Some($subject)
            })?

            $(fn singular(&self) -> Option<$crate::model::contents::Singular> {
                let $own = self;
                let (key, of, at) = ($key, $of, $at);
                Some($crate::model::contents::Singular { word: $word, key, of, at })
            })?
        }
    };
}

macro_rules! owner {
    () => {
        "id"
    };
    ($key:ident) => {
        stringify!($key)
    };
}

pub(super) use {contents, owner};
