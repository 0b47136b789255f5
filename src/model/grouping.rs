//! What values may be split by.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Unexpected, Visitor};

use super::contents::{Contents, Reference, Visitor as Walk, contents};
use super::{Citation, Id, Kind, Text};
use crate::source::Spanned;

/// A way to split a total: by sex, by region.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grouping {
    /// Its id.
    pub id: Spanned<Id>,
    /// Its name, such as "sex".
    pub name: Text,
    /// The groups, in the order in which tables show them.
    pub groups: Vec<Group>,
    /// Where it is published.
    pub cite: Option<Citation>,
}

contents! { Grouping {
    plain id, cite;
    inside name;
    items groups: Group as Group;
} }

/// A group of a grouping, such as women.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its id, unique within the grouping.
    pub id: Spanned<Id>,
    /// Its name.
    pub name: Text,
}

contents! { Group {
    plain id;
    inside name;
} }

/// The part of a total that a value is about: a group of one grouping, or of several at once, `{sex: women, region: north}`.
/// Without any it is about the total.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GroupKey(Vec<(Spanned<Id>, Spanned<Id>)>);

impl GroupKey {
    /// Whether it is about the total.
    #[must_use]
    pub const fn is_total(&self) -> bool {
        self.0.is_empty()
    }

    /// The groupings with the group of each, as written.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &Id)> {
        self.0.iter().map(|(grouping, group)| (&grouping.value, &group.value))
    }
}

impl Contents for GroupKey {
    fn walk<'a>(&'a self, visitor: &mut dyn Walk<'a>) {
        for (grouping, group) in &self.0 {
            let of = |kind, inside, id: &'a Spanned<Id>| Reference { kind, inside, name: id.as_str(), at: id.span };
            visitor.reference(of(Kind::Grouping, None, grouping));
            visitor.reference(of(Kind::Group, Some(&grouping.value), group));
        }
    }
}

impl<'de> Deserialize<'de> for GroupKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = GroupKey;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a group")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GroupKey, A::Error> {
                let mut groups = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    groups.push(pair);
                }
                if groups.is_empty() {
                    return Err(A::Error::invalid_value(Unexpected::Map, &self));
                }
                Ok(GroupKey(groups))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}
