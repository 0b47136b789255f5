//! What a light, a finding or a judgement is about.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Unexpected};
use serde::{Serialize, Serializer};

use super::Id;

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

/// A kind of item that findings can be about and that has no light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ItemKind {
    Value,
    Priority,
    Unit,
    Source,
    Document,
    EnvironmentFactor,
    Promise,
    Trend,
    Factor,
    Recommendation,
    Survey,
}

impl ItemKind {
    /// Every kind, in the order in which findings list them.
    pub const ALL: [Self; 11] = [
        Self::Value,
        Self::Priority,
        Self::Unit,
        Self::Source,
        Self::Document,
        Self::EnvironmentFactor,
        Self::Promise,
        Self::Trend,
        Self::Factor,
        Self::Recommendation,
        Self::Survey,
    ];

    /// The word for the kind, in ids and message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Priority => "priority",
            Self::Unit => "unit",
            Self::Source => "source",
            Self::Document => "document",
            Self::EnvironmentFactor => "environment_factor",
            Self::Promise => "promise",
            Self::Trend => "trend",
            Self::Factor => "factor",
            Self::Recommendation => "recommendation",
            Self::Survey => "survey",
        }
    }
}

impl Subject {
    /// The word for the kind, in ids and message keys.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Goal(_) => "goal",
            Self::Result(_) => "result",
            Self::Indicator(_) => "indicator",
            Self::Kpi(_) => "kpi",
            Self::Item(kind, _) => kind.as_str(),
        }
    }

    /// The id; none for the strategy.
    #[must_use]
    pub const fn id(&self) -> Option<&Id> {
        match self {
            Self::Strategy => None,
            Self::Goal(id) | Self::Result(id) | Self::Indicator(id) | Self::Kpi(id) | Self::Item(_, id) => Some(id),
        }
    }
}

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
        let Some((kind, id)) = text.split_once('/') else {
            return if text == "strategy" { Ok(Self::Strategy) } else { Err(()) };
        };
        let id = Id::new(id).map_err(|_| ())?;
        match kind {
            "goal" => Ok(Self::Goal(id)),
            "result" => Ok(Self::Result(id)),
            "indicator" => Ok(Self::Indicator(id)),
            "kpi" => Ok(Self::Kpi(id)),
            _ => {
                let kind = ItemKind::ALL.into_iter().find(|known| known.as_str() == kind);
                kind.map(|kind| Self::Item(kind, id)).ok_or(())
            }
        }
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
