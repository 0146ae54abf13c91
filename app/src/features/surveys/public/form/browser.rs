//! The random number by which a browser counts once.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::error::{PortalError, Result};
use crate::features::surveys::COOKIE;
use crate::features::surveys::model::Survey;
use crate::features::surveys::store;
use crate::marks;
use crate::server::Portal;

/// What is stored of a browser that answers a survey.
pub fn voter(portal: &Portal, survey: &Survey, browser: &str) -> Result<String> {
    Ok(store::voter(portal.sealer()?, survey.id, &format!("browser:{browser}")))
}

/// The random number of a browser that answered before.
pub fn browser(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, value)| *name == COOKIE && marks::is_mark(value)).map(|(_, value)| value.to_owned())
}

/// Set by answering only; says nothing but that it is the same browser.
pub fn cookie(portal: &Portal, browser: &str) -> Result<HeaderValue> {
    let secure = if portal.options().public_url.starts_with("https://") { "; Secure" } else { "" };
    let text = format!("{COOKIE}={browser}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).map_err(PortalError::internal)
}
