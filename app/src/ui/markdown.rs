//! Markdown of editors into safe HTML: raw HTML is dropped, headings get anchors,
//! links to other sites say that they open in a new tab, parts of a long text lead back
//! to the top, things of the library stand where `media:ID` names them.

mod embeds;
mod tables;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, format_html, parse_document};
pub use embeds::{Embed, Shown, Track};
use leptos::prelude::*;
use regex::{Captures, Regex};

/// A rendered text and the headings a contents list can point to (O116-T-46a).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
    /// Anchor and words of each second-level heading.
    pub headings: Vec<(String, String)>,
    /// Long enough for a contents list and ways back to the top (O116-T-46a, O116-T-46b).
    pub is_long: bool,
}

/// A text of fewer characters is read at a glance.
const LONG: usize = 1_500;

/// The words that the portal adds to a text.
#[derive(Clone, Debug, Default)]
pub struct Added {
    /// Stands beside links to other sites.
    pub new_window: String,
    /// Leads from the end of a part to the top.
    pub to_top: String,
    /// Names the tables above the first heading.
    pub title: String,
}

/// Renders Markdown. `resolve` gives the address behind `page:KEY`.
pub fn render(markdown: &str, added: &Added, resolve: impl Fn(&str) -> Option<String>) -> Rendered {
    render_with_media(markdown, added, resolve, |_| None)
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options
}

/// The numbers of all `media:ID` in a text, in order, each once: what to have at hand before
/// rendering it.
pub fn media_ids(markdown: &str) -> Vec<i64> {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let ids: BTreeSet<i64> = root
        .descendants()
        .filter_map(|node| match &node.data.borrow().value {
            NodeValue::Image(link) | NodeValue::Link(link) => embeds::media_id(&link.url),
            _ => None,
        })
        .collect();
    ids.into_iter().collect()
}

/// Renders Markdown. `resolve` gives the address behind `page:KEY`, `media` what stands behind
/// `media:ID`.
pub fn render_with_media(
    markdown: &str,
    added: &Added,
    resolve: impl Fn(&str) -> Option<String>,
    media: impl Fn(i64) -> Option<Embed>,
) -> Rendered {
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    embeds::insert(root, &media);
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
    let is_long = headings.len() > 2 && markdown.chars().count() > LONG;
    let to_top = if is_long { back_to_top(&added.to_top) } else { String::new() };
    let html = with_anchors(&html, &headings, &to_top);
    Rendered { html: external_links(&tables::complete(&html, &escaped(&added.title)), added), headings, is_long }
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
/// Browsers go on with the scheme of the page at `//`, and read a backslash as a slash.
static EXTERNAL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"<a href="((?:(?i:https?:)|/(?:/|\\|%5C|%5c))[^"]*)"([^>]*)>(.*?)</a>"#).ok());

/// Gives each part its anchor and its way back to the top.
fn with_anchors(html: &str, headings: &[(String, String)], to_top: &str) -> String {
    let mut anchors = headings.iter();
    let mut parts = html.split("<h2>");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for (number, part) in parts.enumerate() {
        let end_of_part = if number == 0 { "" } else { to_top };
        let id = anchors.next().map(|(anchor, _)| format!(r#" id="{anchor}""#)).unwrap_or_default();
        whole.extend([end_of_part, "<h2", &id, ">", part]);
    }
    whole.push_str(to_top);
    whole
}

/// «Жоғарыға қайтып келу» (O116-T-46b, O116-U-3.5a).
fn back_to_top(words: &str) -> String {
    let icon = icon("arrow-up");
    format!(r##"<p class="back-to-top"><a href="#top">{icon}{}</a></p>"##, escaped(words))
}

fn icon(name: &str) -> String {
    format!(r#"<svg class="icon" aria-hidden="true"><use href="/icons.svg#{name}"></use></svg>"#)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn external_links(html: &str, added: &Added) -> String {
    let Some(external) = EXTERNAL.as_ref() else { return html.to_owned() };
    let mark = icon("external-link");
    let notice = escaped(&added.new_window);
    external
        .replace_all(html, |link: &Captures<'_>| {
            format!(
                r#"<a class="external" href="{}" {} target="_blank" rel="noopener">{}{mark}<span class="visually-hidden"> ({notice})</span></a>"#,
                &link[1], &link[2], &link[3]
            )
        })
        .into_owned()
}

/// The parts of a long text as links; nothing for a short one (O116-T-46a, O116-U-2.8a).
#[component]
pub fn Contents(of: Rendered) -> impl IntoView {
    of.is_long.then(|| {
        let links: Vec<_> = of
            .headings
            .into_iter()
            .map(|(anchor, title)| view! { <li><a href=format!("#{anchor}")>{title}</a></li> })
            .collect();
        view! {
            <nav class="toc" aria-labelledby="contents-title">
                <h2 id="contents-title">{t!("nav-contents")}</h2>
                <ol>{links}</ol>
            </nav>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        let added = Added { new_window: "жаңа терезеде ашылады".to_owned(), ..Added::default() };
        render(markdown, &added, |key| (key == "news").then(|| "/kk/news".to_owned())).html
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
    fn whatever_leads_away_announces_the_new_tab() {
        for address in
            ["//evil.example", "/\\evil.example", "/\\/evil.example", "HTTPS://evil.example", "https://a.kz \"сөз\""]
        {
            let html = html(&format!("[сілтеме]({address})"));
            assert!(html.contains(r#"class="external""#) && html.contains(r#"rel="noopener""#), "{address}: {html}");
        }
        assert!(!html("[сілтеме](/kk/news)").contains("external"));
    }

    #[test]
    fn headings_become_a_contents_list() {
        let rendered = render("## Бір\n\n## Екі", &Added::default(), |_| None);
        assert_eq!(rendered.headings, vec![("part-1".into(), "Бір".into()), ("part-2".into(), "Екі".into())]);
        assert!(rendered.html.contains(r#"<h2 id="part-2">"#));
    }

    /// O116-T-46b: the way back stands in each part of a long text, and in none of a short one.
    #[test]
    fn each_part_of_a_long_text_leads_back_to_the_top() {
        let added = Added { to_top: "Жоғарыға".to_owned(), ..Added::default() };
        let part = format!("## Бөлім\n\n{}\n\n", "мәтін ".repeat(120));
        let long = render(&part.repeat(3), &added, |_| None);
        assert!(long.is_long);
        assert_eq!(long.html.matches("#top").count(), 3);
        assert!(!render("## Бір\n\n## Екі\n\n## Үш", &added, |_| None).html.contains("#top"));
    }
}
