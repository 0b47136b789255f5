//! What those who did not answer would have to say.

use rust_decimal::Decimal;

/// The share among those who did not answer at which the share of all would be `limit`:
/// `(limit − rate · share) / (1 − rate)`, in per cent.
///
/// `share` (of those who answered), `limit` and `rate` (who answered, of all) are in per cent, from 0 to 100. None where
/// all answered, or nobody did, and where no share from 0 to 100 would do: then the answers decide whatever the others
/// think.
#[must_use]
pub fn break_even_nonresponse(limit: Decimal, share: Decimal, rate: Decimal) -> Option<Decimal> {
    let percent = Decimal::ZERO..=Decimal::ONE_HUNDRED;
    if !percent.contains(&share) || !percent.contains(&limit) || rate <= Decimal::ZERO || rate >= Decimal::ONE_HUNDRED {
        return None;
    }
    let silent = (limit * Decimal::ONE_HUNDRED - rate * share).checked_div(Decimal::ONE_HUNDRED - rate)?;
    percent.contains(&silent).then(|| silent.round_dp(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_did_not_answer_could_turn_a_share() {
        for (limit, share, rate, expected) in [
            ("20", "17.5", "61", Some("24")),
            ("50", "50", "50", Some("50")),
            ("60", "90", "40", Some("40")),
            // Whatever the others think.
            ("60", "90.83", "70", None),
            ("60", "90", "50", Some("30")),
            ("20", "17.5", "100", None),
            ("20", "17.5", "0", None),
            ("120", "17.5", "61", None),
            ("0", "0", "61", Some("0")),
            ("100", "100", "61", Some("100")),
        ] {
            let number = |text: &str| text.parse::<Decimal>().unwrap();
            let silent = break_even_nonresponse(number(limit), number(share), number(rate));
            assert_eq!(
                silent.map(|silent| silent.to_string()).as_deref(),
                expected,
                "{share} % of {rate} %, {limit} %"
            );
        }
    }
}
