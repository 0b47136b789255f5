//! Every kind of thing that has an id: the one list of them.

/// Makes the kinds from one list: those that have lights, those that findings can be about all the same, and those that
/// are only referred to. A kind `in` another has ids that are unique within an item of that kind, and is referred to as
/// `owner/id`; any other has ids that are unique in the strategy.
macro_rules! kinds {
    (
        with_lights { $($lit:ident $lit_word:literal,)+ }
        items { $($item:ident $item_word:literal,)+ }
        others { $($other:ident $other_word:literal $(in $owner:ident)?,)+ }
    ) => {
        /// A kind of thing that has an id. Indicators and KPIs share their ids.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the names say it")]
        pub enum Kind { $($lit,)+ $($item,)+ $($other,)+ }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$lit,)+ $(Self::$item,)+ $(Self::$other,)+];

            /// The word for the kind: before the slash of a subject, and behind `kind.` in message keys.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$lit => $lit_word,)+
                    $(Self::$item => $item_word,)+
                    $(Self::$other => $other_word,)+
                }
            }

            /// The kind of the item inside which its ids are unique; none where they are unique in the strategy.
            #[must_use]
            pub const fn owner(self) -> Option<Self> {
                match self {
                    $($(Self::$other => Some(Self::$owner),)?)+
                    _ => None,
                }
            }
        }

        /// A kind of item that findings can be about and that has no light.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the names say it")]
        pub enum ItemKind { $($item,)+ }

        impl ItemKind {
            /// Every kind, in the order in which findings list them.
            pub const ALL: &'static [Self] = &[$(Self::$item,)+];
        }

        impl From<ItemKind> for Kind {
            fn from(kind: ItemKind) -> Self {
                match kind { $(ItemKind::$item => Self::$item,)+ }
            }
        }

        impl TryFrom<Kind> for ItemKind {
            /// The kind that is none of an item.
            type Error = Kind;

            fn try_from(kind: Kind) -> Result<Self, Kind> {
                match kind { $(Kind::$item => Ok(Self::$item),)+ other => Err(other) }
            }
        }
    };
}

kinds! {
    with_lights {
        Goal "goal",
        Result "result",
        Indicator "indicator",
        Kpi "kpi",
    }
    items {
        Value "value",
        Priority "priority",
        Unit "unit",
        Source "source",
        Document "document",
        EnvironmentFactor "environment_factor",
        Promise "promise",
        Trend "trend",
        Factor "factor",
        Recommendation "recommendation",
        Survey "survey",
    }
    others {
        TargetGroup "target_group",
        Resource "resource",
        Regulation "regulation",
        Links "links",
        UnitOfMeasure "unit_of_measure",
        Mandate "mandate",
        Grouping "grouping",
        Criterion "criterion",
        Component "component" in Goal,
        Commitment "commitment" in Goal,
        Group "group" in Grouping,
        Part "part" in Indicator,
        CountedItem "item" in Indicator,
        ActionLine "direction" in Document,
        Task "task" in Document,
        RespondentGroup "respondent_group" in Survey,
        Question "question" in Survey,
        Answer "answer" in Question,
        RatedStatement "rated_statement" in Question,
        RequiredSection "required_section" in Regulation,
    }
}

impl Kind {
    /// The words for all kinds.
    pub(crate) fn words() -> impl Iterator<Item = &'static str> {
        Self::ALL.iter().map(|kind| kind.as_str())
    }

    /// The kind of a word.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }
}

impl ItemKind {
    /// The word for the kind, in ids and message keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Kind::from(self).as_str()
    }
}
