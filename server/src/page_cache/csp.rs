//! The content security policy of one page.

use std::fmt::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::HeaderValue;
use sha2::{Digest, Sha256};

/// The policy for a page: own scripts, WebAssembly, and exactly the inline scripts the
/// server itself wrote, named by their hash; `rest` is appended as it is.
///
/// Hashing every script of a page would also bless one that somebody smuggled into an
/// article. Leptos writes its scripts into the head and behind the document's end;
/// whatever lies between belongs to editors and citizens, and no inline script runs there.
pub(crate) fn content_security_policy(html: &str, rest: &str) -> HeaderValue {
    let mut policy = String::from("script-src 'self' 'wasm-unsafe-eval'");
    for part in parts_written_by_the_server(html) {
        for script in inline_scripts(part) {
            // Browsers hash what the parser gives them, and it knows no carriage returns.
            let script = script.replace("\r\n", "\n").replace('\r', "\n");
            let hash = STANDARD.encode(Sha256::digest(script.as_bytes()));
            if !policy.contains(&hash) {
                let _ = write!(policy, " 'sha256-{hash}'");
            }
        }
    }
    if !rest.is_empty() {
        policy.push_str("; ");
        policy.push_str(rest);
    }
    HeaderValue::try_from(policy).unwrap_or_else(|_| HeaderValue::from_static("script-src 'self' 'wasm-unsafe-eval'"))
}

fn parts_written_by_the_server(html: &str) -> [&str; 2] {
    let head_ends = html.find("</head>").unwrap_or(0);
    let body_ends = html.rfind("</body>").unwrap_or(html.len());
    [&html[..head_ends], &html[body_ends.max(head_ends)..]]
}

fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    const OPENING: &str = "<script";
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(OPENING)? + OPENING.len();
            let tag = &rest[start..];
            let tag_ends = end_of_tag(tag)?;
            let (attributes, body) = (&tag[..tag_ends], &tag[tag_ends + 1..]);
            let body_ends = body.find("</script").unwrap_or(body.len());
            rest = &body[body_ends..];
            if !has_source(attributes) && body_ends > 0 {
                return Some(&body[..body_ends]);
            }
        }
    })
}

/// Where the `>` of a tag is; one inside quotes is not it.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    tag.bytes().position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => return quote.is_none() && byte == b'>',
        }
        false
    })
}

fn has_source(attributes: &str) -> bool {
    attributes.split_ascii_whitespace().any(|attribute| attribute.starts_with("src="))
}
