//! The document around every page: head, header, menus, footer.

mod button;

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
pub use button::respond_with_button;
use leptos::prelude::*;

use crate::error::{FieldErrors, PortalError};
use crate::features::accounts::SignedIn;
use crate::i18n::Lang;
use crate::layout::{AdminShell, BareShell, Desk, Frame, Shell};
use crate::paths;
use crate::server::Portal;
use crate::ui::page_tools::PageLink;
use crate::ui::summary::in_page_order;

/// What a handler says of a page beside its content.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Page {
    pub lang: Lang,
    /// The address without the language: `/news/slug`, empty for the home page.
    pub path: String,
    /// The query kept in links to other languages, without `?`; may be empty.
    pub query: String,
    pub title: String,
    pub description: String,
    /// Key of the section the page is in, for the menu (O116-T-27c).
    pub section: Option<String>,
    /// Key of the item the page is in.
    pub item: Option<String>,
    /// The way from the home page to the page above this one (O116-T-45).
    pub trail: Vec<Crumb>,
    pub status: Option<StatusCode>,
    /// A form that came back with errors: the window's title says so first (O116-U-3.6).
    pub has_errors: bool,
    /// Kept out of search engines and caches: results, forms, errors.
    pub unlisted: bool,
    /// What a page is for is its form: nobody is asked whether such a page was useful.
    pub is_form: bool,
    /// The text of an act and nothing else: it does without `pages.css` (O116-T-32).
    pub text_only: bool,
    /// Where a draft is looked at, which has no page of its own yet: its languages are there too.
    pub preview: Option<String>,
}

/// Pages of one person, and what is true only now, are kept by nobody.
pub fn kept_by_nobody(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A step of the navigation chain.
#[derive(Clone, Debug)]
pub struct Crumb {
    pub title: String,
    pub href: String,
}

impl Page {
    /// A page at `path`, which does not name the language.
    pub fn new(lang: Lang, path: impl Into<String>, title: impl Into<String>) -> Self {
        Self { lang, path: path.into(), title: title.into(), ..Self::default() }
    }

    /// The address of this page as it was asked for.
    pub fn address_here(&self) -> String {
        self.address(self.lang)
    }

    /// The address of this page in a language (O116-T-22b).
    pub fn address(&self, lang: Lang) -> String {
        if let Some(preview) = &self.preview {
            return format!("{preview}?lang={lang}");
        }
        if self.is_staff_side() {
            return format!(
                "{}?{}lang={lang}",
                self.path,
                if self.query.is_empty() { String::new() } else { format!("{}&", self.query) }
            );
        }
        let path = if self.path.is_empty() { "/" } else { self.path.as_str() };
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        format!("/{lang}{path}{query}")
    }

    /// Pages of the staff have one address; their language is the reader's own choice.
    fn is_staff_side(&self) -> bool {
        paths::is_staff_side(&self.path)
    }

    /// Adds a step to the navigation chain.
    #[must_use]
    pub fn under(mut self, title: &str, href: String) -> Self {
        self.trail.push(Crumb { title: title.to_owned(), href });
        self
    }

    /// Marks the place in the menu.
    #[must_use]
    pub fn at(mut self, section: &str, item: Option<&str>) -> Self {
        self.section = Some(section.to_owned());
        self.item = item.map(str::to_owned);
        self
    }

    /// Marks a page whose purpose is its form.
    #[must_use]
    pub fn with_form(mut self) -> Self {
        self.is_form = true;
        self
    }

    /// Says of a form that came back what is wrong with it (O116-T-37); nothing if nothing is.
    pub fn refuse(&mut self, errors: &FieldErrors) {
        if !errors.is_empty() {
            self.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
            self.has_errors = true;
        }
    }

    #[must_use]
    pub fn described(mut self, description: &str) -> Self {
        description.clone_into(&mut self.description);
        self
    }
}

/// Renders a page. The data are there already, so rendering neither waits nor fails,
/// and the status is known before the first byte.
pub async fn respond<V>(portal: &Portal, page: Page, body: impl Fn() -> V + Clone + Send + Sync + 'static) -> Response
where
    V: IntoView + 'static,
{
    render(portal, page, Around::Site, body).await
}

/// Renders a page from which no way leads on: the portal is closed.
pub async fn respond_bare<V>(
    portal: &Portal,
    page: Page,
    body: impl Fn() -> V + Clone + Send + Sync + 'static,
) -> Response
where
    V: IntoView + 'static,
{
    render(portal, page, Around::Nothing, body).await
}

/// What stands around the content of a page.
#[derive(Clone)]
enum Around {
    Site,
    Staff(Desk),
    Nothing,
}

/// Renders a page of the staff's side, in the language the person chose and kept out of caches.
pub async fn respond_staff<V>(
    portal: &Portal,
    who: &SignedIn,
    mut page: Page,
    body: impl Fn() -> V + Clone + Send + Sync + 'static,
) -> Response
where
    V: IntoView + 'static,
{
    page.unlisted = true;
    let lang = page.lang;
    let mut response = render(portal, page, Around::Staff(Desk::new(who)), body).await;
    // Error pages, which know no session, read the language from here.
    let secure = if portal.options().public_url.starts_with("https://") { "; Secure" } else { "" };
    if let Ok(cookie) = HeaderValue::from_str(&format!("lang={lang}; Path=/; HttpOnly; SameSite=Lax{secure}")) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

async fn render<V>(
    portal: &Portal,
    page: Page,
    around: Around,
    body: impl Fn() -> V + Clone + Send + Sync + 'static,
) -> Response
where
    V: IntoView + 'static,
{
    let status = page.status.unwrap_or(StatusCode::OK);
    let unlisted = page.unlisted;
    let came_back = page.has_errors || status == StatusCode::UNPROCESSABLE_ENTITY;
    let lang = page.lang;
    let link = shows_tools(portal, &page).then(|| PageLink {
        title: page.title.clone(),
        address: format!("{}{}", portal.options().public_url, page.address(lang)),
    });
    let frame = Frame::new(portal, page);
    let app = move || {
        let frame = Arc::clone(&frame);
        let body = body.clone();
        match around.clone() {
            Around::Site => view! { <Shell frame=frame>{body()}</Shell> }.into_any(),
            Around::Nothing => view! { <BareShell frame=frame>{body()}</BareShell> }.into_any(),
            Around::Staff(desk) => view! { <AdminShell frame=frame desk=desk>{body()}</AdminShell> }.into_any(),
        }
    };
    let context = move || {
        provide_context(lang);
        if let Some(link) = link.clone() {
            provide_context(link);
        }
    };
    let document = leptos_axum::render_app_async_with_context(context, app);
    let rendered = document(Request::new(Body::empty())).await;
    let html = match html_of(rendered).await {
        Ok(html) if came_back => in_page_order(html),
        Ok(html) => html,
        Err(error) => return error.into_response(),
    };
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    if unlisted {
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Whether the administrator lets the page be passed on from its own foot.
fn shows_tools(portal: &Portal, page: &Page) -> bool {
    let Ok(structure) = portal.structure() else { return true };
    let item = page.item.as_deref().and_then(|key| structure.item(key).ok()).map(|(_, item)| item.id);
    let section = page.section.as_deref().and_then(|key| structure.section(key).ok()).map(|section| section.id);
    portal.behaviours().tools(&item.into_iter().chain(section).collect::<Vec<_>>())
}

async fn html_of(rendered: Response) -> Result<String, PortalError> {
    let bytes = to_bytes(rendered.into_body(), usize::MAX).await.map_err(PortalError::internal)?;
    let html = std::str::from_utf8(&bytes).map_err(PortalError::internal)?;
    Ok(tidy_html(html))
}

/// Takes out what only whole-page hydration would need: the data behind the document, with a
/// nonce that is new at every rendering, and the `<!>` markers between views, which are no
/// valid HTML and would stand as text in the title. Islands look for one kind of marker only.
pub fn tidy_html(html: &str) -> String {
    const END: &str = "</html>";
    const CHILDREN_END: &str = "</leptos-children>";
    let document = html.rfind(END).map_or(html, |end| &html[..end + END.len()]);
    document
        .split(CHILDREN_END)
        .enumerate()
        .map(|(number, part)| match part.strip_prefix("<!>") {
            Some(rest) if number > 0 => format!("<!---->{}", rest.replace("<!>", "")),
            _ => part.replace("<!>", ""),
        })
        .collect::<Vec<_>>()
        .join(CHILDREN_END)
}

/// Finds the language of a path's first segment; another one is no page of ours.
pub fn lang_of(segment: &str) -> Result<Lang, PortalError> {
    Lang::from_code(segment).ok_or(PortalError::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_markers_of_islands_stay() {
        let rendered = "<html><title>a<!></title><leptos-children>b<!></leptos-children><!><p>c</p><!></html><!><script>1</script>";
        assert_eq!(
            tidy_html(rendered),
            "<html><title>a</title><leptos-children>b</leptos-children><!----><p>c</p></html>"
        );
    }
}
