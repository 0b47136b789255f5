//! The style sheet and the hash by which the page allows it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// A style sheet that stands in the page.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StyleSheet<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its hash as a Content-Security-Policy names it: the page applies no other style.
    pub hash: String,
}

impl<'a> StyleSheet<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, hash: format!("sha256-{}", STANDARD.encode(Sha256::digest(text))) }
    }
}
