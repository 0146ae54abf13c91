//! Which inline scripts a page's policy lets run.

use crate::page_cache::csp::content_security_policy;

/// SHA-256 of `run()` in base64.
const RUN: &str = "'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='";

fn policy(html: &str) -> String {
    let policy = content_security_policy(html, "default-src 'self'");
    policy.to_str().expect("readable").to_owned()
}

#[test]
fn scripts_the_server_writes_may_run() {
    let head = policy("<html><head><script nonce=\"a>b\">run()</script></head><body></body></html>");
    assert_eq!(head, format!("script-src 'self' 'wasm-unsafe-eval' {RUN}; default-src 'self'"));
    let behind = policy("<html><head></head><body></body></html><script>run()</script>");
    assert_eq!(behind, head);
}

#[test]
fn scripts_in_the_content_may_not_run() {
    let smuggled = "<html><head></head><body><p></body><script>run()</script></p></body></html>";
    assert!(!policy(smuggled).contains("sha256"));
    assert!(!policy("<main><script>run()</script></main>").contains("sha256"));
}

#[test]
fn one_script_is_named_once_and_files_are_not_named() {
    let page = "<head><script src=\"/pkg/a.js\"></script><script>run()</script>\
                <script type=\"module\">run()</script><script></script></head><body></body>";
    assert_eq!(policy(page).matches("sha256").count(), 1);
}

#[test]
fn line_ends_are_hashed_as_browsers_read_them() {
    let unix = policy("<head><script>a\nb</script></head>");
    assert_eq!(policy("<head><script>a\r\nb</script></head>"), unix);
}
