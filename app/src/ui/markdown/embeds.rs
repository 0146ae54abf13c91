//! Pictures, sounds, videos and files inside a text: `![caption](media:12)`, `[words](media:12)`.

use comrak::nodes::{AstNode, NodeValue};

use super::{escaped, text_of};
use crate::i18n::Lang;
use crate::ui::picture::{SIZES, Sources};

/// What stands behind `media:ID`, in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    pub href: String,
    pub mime: String,
    pub name: String,
    /// Format and size (O116-U-2.7e).
    pub about: String,
    /// Whose material it is (R95-1-8.2b).
    pub credit: Option<String>,
    /// What stands in the place of a picture when pictures are off.
    pub hidden: String,
    pub shown: Shown,
}

/// How a thing is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    Picture {
        sources: Sources,
        alt: String,
    },
    Audio {
        tracks: Vec<Track>,
        about: String,
    },
    /// The poster is a picture that stands for it until it plays.
    Video {
        tracks: Vec<Track>,
        about: String,
        poster: Option<String>,
    },
    File,
}

/// Captions of a sound or video (O116-T-43).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    pub src: String,
    pub lang: Lang,
    /// Shown unless the reader chooses another.
    pub is_default: bool,
}

/// The number in `media:12`.
pub(super) fn media_id(url: &str) -> Option<i64> {
    url.strip_prefix("media:")?.trim().parse().ok()
}

/// Puts what stands behind them into the place of all `media:` pictures and links.
pub(super) fn insert<'a>(root: &'a AstNode<'a>, resolve: &impl Fn(i64) -> Option<Embed>) {
    let nodes: Vec<_> = root.descendants().collect();
    for node in nodes {
        let (url, is_image) = match &node.data.borrow().value {
            NodeValue::Image(link) => (link.url.clone(), true),
            NodeValue::Link(link) => (link.url.clone(), false),
            _ => continue,
        };
        if !url.starts_with("media:") {
            continue;
        }
        let embed = media_id(&url).and_then(resolve);
        let words = text_of(node);
        if is_image {
            replace_image(node, embed.as_ref(), &words);
        } else {
            let html = embed.map_or_else(|| escaped(&words), |embed| embed.link(&words));
            become_raw(node, html);
        }
    }
}

/// A picture that is a whole paragraph becomes a figure; within a line it stays in the line.
fn replace_image<'a>(node: &'a AstNode<'a>, embed: Option<&Embed>, caption: &str) {
    let Some(embed) = embed else {
        return become_raw(node, escaped(caption));
    };
    let is_alone = node.previous_sibling().is_none() && node.next_sibling().is_none();
    let paragraph = node.parent().filter(|parent| matches!(parent.data.borrow().value, NodeValue::Paragraph));
    match paragraph.filter(|_| is_alone) {
        Some(paragraph) => become_raw(paragraph, format!("{}\n", embed.block(caption))),
        None => become_raw(node, embed.inline(caption)),
    }
}

/// Markup of ours: every word in it is escaped, and no parser ever makes such a node.
fn become_raw<'a>(node: &'a AstNode<'a>, html: String) {
    let children: Vec<_> = node.children().collect();
    for child in children {
        child.detach();
    }
    node.data.borrow_mut().value = NodeValue::Raw(html);
}

impl Embed {
    /// A figure with its caption.
    pub fn block(&self, caption: &str) -> String {
        let (class, inner) = match &self.shown {
            Shown::Picture { sources, alt } => {
                let hidden = escaped(&self.hidden);
                ("picture", format!(r#"{}<span class="picture__alt">{hidden}</span>"#, image(sources, alt)))
            }
            Shown::Audio { tracks, about } => ("embed", self.player("audio", tracks, about, None)),
            Shown::Video { tracks, about, poster } => ("embed", self.player("video", tracks, about, poster.as_deref())),
            Shown::File => return format!("<p>{}</p>", self.link(caption)),
        };
        let caption = if self.tells(caption) { "" } else { caption };
        let credit = self.credit.as_deref().unwrap_or_default();
        let below: Vec<_> = [caption, credit].into_iter().filter(|words| !words.is_empty()).map(escaped).collect();
        let below = match below.as_slice() {
            [] => String::new(),
            words => format!("<figcaption>{}</figcaption>", words.join(". ")),
        };
        format!(r#"<figure class="{class}">{inner}{below}</figure>"#)
    }

    /// Whether the description beside a player says the same words already.
    fn tells(&self, words: &str) -> bool {
        matches!(&self.shown, Shown::Audio { about, .. } | Shown::Video { about, .. } if about == words)
    }

    fn inline(&self, caption: &str) -> String {
        match &self.shown {
            Shown::Picture { sources, alt } => image(sources, alt),
            _ => self.link(caption),
        }
    }

    /// A link to save the file, with its format and size (O116-T-12, O116-U-2.7e).
    fn link(&self, words: &str) -> String {
        let words = if words.is_empty() { &self.name } else { words };
        format!(
            r#"<a href="{}" download="">{}</a> <span class="file-size">({})</span>"#,
            escaped(&self.href),
            escaped(words),
            escaped(&self.about)
        )
    }

    /// The description stands beside it for those who cannot see or hear it.
    fn player(&self, element: &str, tracks: &[Track], about: &str, poster: Option<&str>) -> String {
        let track = |Track { src, lang, is_default }: &Track| {
            let (name, chosen) = (lang.own_name(), if *is_default { " default=\"\"" } else { "" });
            format!(r#"<track kind="captions" src="{}" srclang="{lang}" label="{name}"{chosen}>"#, escaped(src))
        };
        let poster = poster.map(|poster| format!(r#" poster="{}""#, escaped(poster))).unwrap_or_default();
        let tracks = tracks.iter().map(track).collect::<Vec<_>>().concat();
        let (href, mime, link) = (escaped(&self.href), escaped(&self.mime), self.link(""));
        let (name, about) = match escaped(about) {
            about if about.is_empty() => (String::new(), String::new()),
            about => (format!(r#" aria-label="{about}""#), format!("<p>{about}</p>")),
        };
        format!(
            r#"<{element} controls="" preload="metadata"{poster}{name}><source src="{href}" type="{mime}">{tracks}</{element}>{about}<p class="embed__file">{link}</p>"#
        )
    }
}

fn image(sources: &Sources, alt: &str) -> String {
    let srcset = sources
        .srcset
        .as_ref()
        .map_or_else(String::new, |srcset| format!(r#" srcset="{}" sizes="{}""#, escaped(srcset), escaped(SIZES)));
    format!(
        r#"<img src="{}"{srcset} alt="{}" width="{}" height="{}" loading="lazy" decoding="async">"#,
        escaped(&sources.src),
        escaped(alt),
        sources.width,
        sources.height
    )
}

#[cfg(test)]
mod tests {
    use super::super::{Added, media_ids, render_with_media};
    use super::*;

    fn embed(shown: Shown) -> Embed {
        Embed {
            href: "/media/a.pdf".into(),
            mime: "application/pdf".into(),
            name: "Есеп.pdf".into(),
            about: "PDF, 12 кБ".into(),
            credit: Some("Дереккөз: \"А\"".into()),
            hidden: "Сурет жасырылған: Саябақ".into(),
            shown,
        }
    }

    fn html(markdown: &str) -> String {
        let resolve = |id| match id {
            1 => Some(embed(Shown::Picture {
                sources: Sources {
                    src: "/media/a.jpg".into(),
                    srcset: Some("/media/a.jpg 640w".into()),
                    width: 640,
                    height: 400,
                },
                alt: "Саябақ \"А\"".into(),
            })),
            2 => Some(embed(Shown::Video {
                tracks: [(Lang::Kk, false), (Lang::Ru, true)]
                    .map(|(lang, is_default)| Track { src: format!("/media/{lang}.vtt"), lang, is_default })
                    .into(),
                about: "Әкім \"сөз\" сөйлейді".into(),
                poster: Some("/media/a.jpg?\"".into()),
            })),
            3 => Some(embed(Shown::File)),
            _ => None,
        };
        render_with_media(markdown, &Added::default(), |_| None, resolve).html
    }

    /// O116-T-38
    #[test]
    fn a_picture_becomes_a_figure_with_its_words() {
        let html = html("Алдында\n\n![Қала <b>](media:1)\n\nсоңында ![x](media:1) сөз");
        assert!(
            html.contains(r#"<figure class="picture"><img src="/media/a.jpg" srcset="/media/a.jpg 640w""#),
            "{html}"
        );
        assert!(html.contains(r#"alt="Саябақ &quot;А&quot;""#), "{html}");
        assert!(html.contains("<figcaption>Қала"), "{html}");
        assert!(!html.contains("<b>") && !html.contains("<p><figure"), "{html}");
        assert!(html.contains("<p>соңында <img"), "{html}");
    }

    /// O116-T-43, O116-U-2.7e
    #[test]
    fn videos_carry_captions_and_files_their_size() {
        let html = html("![](media:2)\n\n[Жоспар](media:3)");
        let tracks = concat!(
            r#"<track kind="captions" src="/media/kk.vtt" srclang="kk" label="Қазақша">"#,
            r#"<track kind="captions" src="/media/ru.vtt" srclang="ru" label="Русский" default="">"#,
        );
        assert!(html.contains(tracks), "{html}");
        assert!(html.contains(r#" poster="/media/a.jpg?&quot;""#), "{html}");
        assert!(html.contains(r#"aria-label="Әкім &quot;сөз&quot; сөйлейді""#), "{html}");
        assert!(
            html.contains(
                r#"<a href="/media/a.pdf" download="">Жоспар</a> <span class="file-size">(PDF, 12 кБ)</span>"#
            ),
            "{html}"
        );
    }

    #[test]
    fn the_words_of_a_recording_are_not_said_twice_below_it() {
        let alike = html("![Әкім \"сөз\" сөйлейді](media:2)");
        assert!(!alike.contains("<figcaption>Әкім"), "{alike}");
        assert!(html("![Жиын](media:2)").contains("<figcaption>Жиын"));
    }

    #[test]
    fn what_is_not_there_leaves_only_its_words() {
        let html = html("![Саябақ <script>](media:9)\n\n[мәтін](media:x)\n\n<img src=x onerror=y>");
        assert!(html.contains("Саябақ") && html.contains("мәтін"), "{html}");
        assert!(!html.contains("media:") && !html.contains("<script") && !html.contains("onerror"), "{html}");
    }

    #[test]
    fn the_files_of_a_text_are_known_before_it_is_rendered() {
        assert_eq!(media_ids("![a](media:3) [b](media:1)\n\n`![c](media:5)` ![](media:3) ![](media:-)"), [1, 3]);
    }
}
