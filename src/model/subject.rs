//! What a light, a finding or a judgement is about.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Unexpected};
use serde::{Serialize, Serializer};

use super::{Id, ItemKind, Kind};

/// One thing of the strategy, by kind and id: `goal/leadership`, `result/internal-training`, `kpi/burnout`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The strategy as a whole.
    Strategy,
    /// A goal.
    Goal(Id),
    /// An expected result.
    Result(Id),
    /// An indicator of a result.
    Indicator(Id),
    /// A key performance indicator.
    Kpi(Id),
    /// Another item, which has no light.
    Item(ItemKind, Id),
}

impl Subject {
    /// The subject of a kind and id; none where nothing is said of things of that kind.
    #[must_use]
    pub fn of(kind: Kind, id: Id) -> Option<Self> {
        Some(match kind {
            Kind::Goal => Self::Goal(id),
            Kind::Result => Self::Result(id),
            Kind::Indicator => Self::Indicator(id),
            Kind::Kpi => Self::Kpi(id),
            kind => Self::Item(kind.try_into().ok()?, id),
        })
    }

    /// The kind and the id; none for the strategy.
    #[must_use]
    pub fn item(&self) -> Option<(Kind, &Id)> {
        match self {
            Self::Strategy => None,
            Self::Goal(id) => Some((Kind::Goal, id)),
            Self::Result(id) => Some((Kind::Result, id)),
            Self::Indicator(id) => Some((Kind::Indicator, id)),
            Self::Kpi(id) => Some((Kind::Kpi, id)),
            Self::Item(kind, id) => Some(((*kind).into(), id)),
        }
    }

    /// The word for the kind, in ids and message keys.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.item().map_or(STRATEGY, |(kind, _)| kind.as_str())
    }

    /// The id; none for the strategy.
    #[must_use]
    pub fn id(&self) -> Option<&Id> {
        self.item().map(|(_, id)| id)
    }
}

/// The word for the strategy as a whole.
const STRATEGY: &str = "strategy";

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id() {
            None => f.write_str(self.kind()),
            Some(id) => write!(f, "{}/{id}", self.kind()),
        }
    }
}

impl FromStr for Subject {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text == STRATEGY {
            return Ok(Self::Strategy);
        }
        let (kind, id) = text.split_once('/').ok_or(())?;
        let id = Id::new(id).map_err(|_| ())?;
        Kind::find(kind).and_then(|kind| Self::of(kind, id)).ok_or(())
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| D::Error::invalid_value(Unexpected::Str(&text), &"a subject"))
    }
}
