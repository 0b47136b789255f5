//! What to say of a word that has characters that are not what they seem.

use crate::locale::{Argument, Message};
use crate::model::impostor::{Impostor, Oddity};

/// Names the character and what the word was meant to be; empty for a word that is what it seems.
#[must_use]
pub fn odd(word: &str) -> Argument {
    let Some(Impostor { char, oddity, meant }) = Impostor::of(word) else { return Argument::from("") };
    let key = match oddity {
        Oddity::Unseen => "odd.unseen",
        Oddity::LookAlike => "odd.look-alike",
        Oddity::Decomposed => "odd.decomposed",
    };
    let message = Message::new(key).with("character", format!("U+{:04X}", u32::from(char)));
    message.with("shown", char.to_string()).with("meant", meant).into()
}
