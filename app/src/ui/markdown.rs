//! Markdown of editors into safe HTML: raw HTML is dropped, headings get anchors,
//! links to other sites say that they open in a new tab, tables may scroll on their own.

use std::sync::LazyLock;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};
use leptos::prelude::*;
use regex::{Captures, Regex};

/// A rendered text and the headings a contents list can point to (O116-T-46a).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
    /// Anchor and words of each second-level heading.
    pub headings: Vec<(String, String)>,
}

/// Renders Markdown. `resolve` gives the address behind `page:KEY`; `new_window` is the
/// notice beside links to other sites.
pub fn render(markdown: &str, new_window: &str, resolve: impl Fn(&str) -> Option<String>) -> Rendered {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    let mut headings = Vec::new();
    for node in root.descendants() {
        let mut data = node.data.borrow_mut();
        match &mut data.value {
            NodeValue::Link(link) => {
                if let Some(key) = link.url.strip_prefix("page:") {
                    link.url = resolve(key).unwrap_or_default();
                }
            }
            NodeValue::Heading(heading) if heading.level == 2 => {
                drop(data);
                headings.push((format!("part-{}", headings.len() + 1), text_of(node)));
            }
            _ => {}
        }
    }
    let mut html = String::new();
    if let Err(error) = format_html(root, &options, &mut html) {
        tracing::error!(%error, "a text did not render");
    }
    Rendered { html: finish(&html, new_window, &headings), headings }
}

fn text_of<'a>(node: &'a comrak::nodes::AstNode<'a>) -> String {
    let mut text = String::new();
    for child in node.descendants() {
        match &child.data.borrow().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::Code(code) => text.push_str(&code.literal),
            _ => {}
        }
    }
    text
}

/// Matches what the renderer above writes; never what an editor wrote, whose raw HTML is gone.
static EXTERNAL: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"<a href="(https?://[^"]*)">(.*?)</a>"#).ok());

fn finish(html: &str, new_window: &str, headings: &[(String, String)]) -> String {
    let mut html = html.replace("<table>", r#"<div class="table-wrap"><table>"#).replace("</table>", "</table></div>");
    for (anchor, _) in headings {
        html = html.replacen("<h2>", &format!(r#"<h2 id="{anchor}">"#), 1);
    }
    let Some(external) = EXTERNAL.as_ref() else { return html };
    external
        .replace_all(&html, |link: &Captures<'_>| {
            format!(
                r#"<a class="external-link" href="{}" target="_blank" rel="noopener">{}<span class="visually-hidden"> ({new_window})</span></a>"#,
                &link[1], &link[2]
            )
        })
        .into_owned()
}

/// The parts of a long text as links; nothing for a short one (O116-T-46a, O116-U-2.8a).
#[component]
pub fn Contents(headings: Vec<(String, String)>) -> impl IntoView {
    (headings.len() > 2).then(|| {
        let links: Vec<_> = headings
            .into_iter()
            .map(|(anchor, title)| view! { <li><a href=format!("#{anchor}")>{title}</a></li> })
            .collect();
        view! {
            <nav class="contents" aria-labelledby="contents-title">
                <h2 id="contents-title">{t!("nav-contents")}</h2>
                <ul>{links}</ul>
            </nav>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        render(markdown, "жаңа терезеде ашылады", |key| {
            (key == "news").then(|| "/kk/news".to_owned())
        })
        .html
    }

    #[test]
    fn raw_html_of_an_editor_never_reaches_the_page() {
        let html = html("<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\nмәтін <b onclick=x>a</b>");
        assert!(!html.contains("<script") && !html.contains("javascript:") && !html.contains("onclick"), "{html}");
    }

    #[test]
    fn links_inside_the_portal_are_resolved_and_others_announce_the_new_tab() {
        let html = html("[жаңалық](page:news) [eGov](https://egov.kz)");
        assert!(html.contains(r#"<a href="/kk/news">жаңалық</a>"#), "{html}");
        assert!(html.contains(r#"target="_blank""#) && html.contains("жаңа терезеде ашылады"), "{html}");
    }

    #[test]
    fn headings_become_a_contents_list() {
        let rendered = render("## Бір\n\n## Екі", "", |_| None);
        assert_eq!(rendered.headings, vec![("part-1".into(), "Бір".into()), ("part-2".into(), "Екі".into())]);
        assert!(rendered.html.contains(r#"<h2 id="part-2">"#));
    }
}
