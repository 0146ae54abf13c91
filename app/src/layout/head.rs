//! The `<head>`: title, canonical and language links, style, script.

use leptos::prelude::*;

use super::Frame;
use crate::i18n::Lang;

/// Everything between `<head>` and `</head>`.
pub(super) fn head(frame: &Frame) -> impl IntoView + use<> {
    let page = &frame.page;
    let site = t!("site-name");
    let title = match (&page.title, frame.is_home()) {
        (_, true) => site,
        (title, false) => format!("{title} – {site}"),
    };
    let title = if page.has_errors { format!("{} {title}", t!("form-error-prefix")) } else { title };
    let alternates: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let href = format!("{}{}", frame.public_url, page.address(lang));
            view! { <link rel="alternate" hreflang=lang.code() href=href /> }
        })
        .collect();
    let listed = (!page.unlisted).then(|| {
        view! {
            <link rel="canonical" href=frame.canonical.clone() />
            {alternates}
        }
    });
    let pages_style = frame.files.pages_style.clone();
    let second_style = (!page.text_only).then(|| view! { <link rel="stylesheet" href=pages_style.clone() /> });
    let description =
        (!page.description.is_empty()).then(|| view! { <meta name="description" content=page.description.clone() /> });
    view! {
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {description}
        {listed}
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href=frame.files.style.clone() />
        {second_style}
        <script
            type="module"
            src=frame.files.boot.clone()
            data-style=pages_style
            data-script=frame.files.script.clone()
            data-wasm=frame.files.wasm.clone()
        ></script>
    }
}
