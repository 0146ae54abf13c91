//! What visitors see while the portal is closed: one page in three languages.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use leptos::prelude::*;

use crate::document::{Page, respond_bare};
use crate::features::settings::Resolution;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates::long_date;

/// Lets the staff in and tells everybody else that the portal is closed.
pub async fn turn_away(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let resolution = if portal.is_closed() && !stays_open(path) { portal.settings().closure } else { None };
    match resolution {
        Some(resolution) => closed(&portal, Lang::of_path(path), resolution).await,
        None => next.run(request).await,
    }
}

/// The staff's side, and the way to it.
fn stays_open(path: &str) -> bool {
    let mut segments = path.split('/').skip(1);
    let has_language = segments.next().is_some_and(|first| Lang::from_code(first).is_some());
    paths::is_staff_side(path) || has_language && matches!(segments.next(), Some("login" | "password" | "display"))
}

async fn closed(portal: &Portal, lang: Lang, resolution: Resolution) -> Response {
    let mut page = Page::new(lang, "", tl!(lang, "closure-closed"));
    page.status = Some(StatusCode::SERVICE_UNAVAILABLE);
    page.unlisted = true;
    let mut response = respond_bare(portal, page, move || {
        Lang::ALL.map(|of| in_language(of, &resolution)).into_iter().collect::<Vec<_>>()
    })
    .await;
    // Search engines come back in a day and keep what they know.
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("86400"));
    response
}

/// The calls that save lives; they are the same everywhere in the country.
fn urgent(lang: Lang) -> [(&'static str, String); 5] {
    [
        ("101", tl!(lang, "closure-fire")),
        ("102", tl!(lang, "closure-police")),
        ("103", tl!(lang, "closure-ambulance")),
        ("104", tl!(lang, "closure-gas")),
        ("112", tl!(lang, "closure-rescue")),
    ]
}

fn in_language(lang: Lang, resolution: &Resolution) -> impl IntoView + use<> {
    let (number, date) = (resolution.number.clone(), long_date(resolution.date, lang));
    let phones: Vec<_> = urgent(lang)
        .into_iter()
        .map(|(phone, name)| view! { <li><a href=format!("tel:{phone}")>{phone}</a>" – "{name}</li> })
        .collect();
    let title = tl!(lang, "closure-closed");
    let heading =
        if lang == Lang::Kk { view! { <h1>{title}</h1> }.into_any() } else { view! { <h2>{title}</h2> }.into_any() };
    view! {
        <section lang=lang.code()>
            {heading}
            <p class="lead">{tl!(lang, "closure-text", number = number, date = date)}</p>
            <p>{tl!(lang, "closure-urgent")}</p>
            <ul>{phones}</ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_way_of_the_staff_stays_open() {
        for path in ["/admin", "/admin/settings", "/account", "/kk/login", "/ru/login/code", "/en/password/forgot"] {
            assert!(stays_open(path), "{path}");
        }
        for path in ["/", "/kk/", "/kk/news", "/kk/register", "/login", "/administration", "/sitemap.xml"] {
            assert!(!stays_open(path), "{path}");
        }
    }
}
