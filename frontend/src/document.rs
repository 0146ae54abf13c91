//! Puts a fetched document in the place of the one shown.

use gloo::events::EventListener;
use js_sys::Promise;
use leptos::prelude::{document as shown, window};
use portal_app::islands::LEAVE_EVENT;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, Event, FocusOptions, HtmlElement, SupportedType, Url};

use crate::address;

/// What a release changes. Pages of another release need a full load.
const RELEASE: [(&str, &str); 3] =
    [("link[rel=stylesheet]", "href"), ("script[data-wasm]", "data-style"), ("script[data-wasm]", "data-wasm")];

const STYLES: &str = "link[rel=stylesheet]";

/// What belongs to one page in the head.
const HEAD: &str =
    "link[rel=canonical], link[rel=alternate], meta[name=description], meta[name=robots], meta[property]";

/// Where the low-vision panel is.
const PANEL: &str = "display-slot";

/// Its settings.
const SETTINGS: &str = ".display-panel__all[open]";

fn find(document: &Document, selector: &str) -> Option<Element> {
    document.query_selector(selector).ok().flatten()
}

fn find_all(document: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = document.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// Reads a document; none if it is no page of this release of the portal.
pub fn parse(html: &str) -> Option<Document> {
    let document = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    let release =
        |document: &Document| RELEASE.map(|(selector, attribute)| find(document, selector)?.get_attribute(attribute));
    let fits = find(&document, ".page #main").is_some() && release(&document) == release(&shown());
    fits.then_some(document)
}

/// Loads the style sheets that a page has beyond those of the page shown, before it is shown.
pub async fn bring_styles(new: &Document) {
    let here = find_all(&shown(), STYLES);
    let address = |sheet: &Element| sheet.get_attribute("href");
    for sheet in find_all(new, STYLES) {
        if here.iter().all(|known| address(known) != address(&sheet)) {
            load(&sheet).await;
        }
    }
}

/// Puts a style sheet into the head and waits until it is there or has failed.
async fn load(sheet: &Element) {
    let (Some(head), Ok(copy)) = (shown().head(), shown().import_node_with_deep(sheet, true)) else { return };
    let done = Promise::new(&mut |resolve, _| {
        for event in ["load", "error"] {
            let resolve = resolve.clone();
            EventListener::once(&copy, event, move |_| drop(resolve.call0(&JsValue::NULL))).forget();
        }
    });
    if head.append_child(&copy).is_ok() {
        let _ = JsFuture::from(done).await;
    }
}

/// Shows the page `new` instead of the current one.
pub fn show(new: &Document, url: &Url) {
    if let Ok(leave) = Event::new(LEAVE_EVENT) {
        let _ = shown().dispatch_event(&leave);
    }
    let is_same_language = copy_language(new);
    replace_head(new);
    replace_body(new, is_same_language);
    return_here(url);
}

/// Whether the language stayed.
fn copy_language(new: &Document) -> bool {
    let (Some(old), Some(new)) = (shown().document_element(), new.document_element()) else { return true };
    let is_same = old.get_attribute("lang") == new.get_attribute("lang");
    for name in ["lang", "dir"] {
        let _ = match new.get_attribute(name) {
            Some(value) => old.set_attribute(name, &value),
            None => old.remove_attribute(name),
        };
    }
    is_same
}

fn replace_head(new: &Document) {
    shown().set_title(&new.title());
    for old in find_all(&shown(), HEAD) {
        old.remove();
    }
    if let Some(head) = shown().head() {
        for element in find_all(new, HEAD) {
            let _ = head.append_child(&element);
        }
    }
}

/// Replaces the parts of the page that differ. The low-vision panel stays in use, unless
/// it has to speak another language.
fn replace_body(new: &Document, keep_panel: bool) {
    let (Some(old_page), Some(new_page)) = (find(&shown(), ".page"), find(new, ".page")) else { return };
    let (old, new_parts) = (parts(&old_page), parts(&new_page));
    let classes = |parts: &[Element]| parts.iter().map(Element::class_name).collect::<Vec<_>>();
    if classes(&old) == classes(&new_parts) {
        for (old, new) in old.iter().zip(&new_parts) {
            let stays = keep_panel && old.class_name() == PANEL;
            if !stays && !old.is_equal_node(Some(new)) {
                let _ = old.replace_with_with_node_1(new);
            }
        }
    } else {
        let _ = old_page.replace_with_with_node_1(&new_page);
    }
    if let (Some(old), Some(new)) = (announcer(&shown()), announcer(new)) {
        let _ = old.set_attribute("data-template", &new.get_attribute("data-template").unwrap_or_default());
    }
}

fn parts(page: &Element) -> Vec<Element> {
    let children = page.children();
    (0..children.length()).filter_map(|index| children.item(index)).collect()
}

/// The panel's forms come back to the page now shown.
fn return_here(url: &Url) {
    for field in find_all(&shown(), ".display-slot input[name=return]") {
        let _ = field.set_attribute("value", &address::key(url));
    }
}

/// The element a fragment names.
pub fn fragment_target(url: &Url) -> Option<Element> {
    let hash = url.hash();
    let id = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?;
    shown().get_element_by_id(&String::from(id))
}

/// Moves the focus to where reading starts: the fragment's target or the heading.
pub fn focus(target: Option<Element>) {
    let target = target.or_else(|| find(&shown(), "main h1")).or_else(|| find(&shown(), "main"));
    let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
    if target.tab_index() < 0 && !target.has_attribute("tabindex") {
        target.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = target.focus_with_options(&options);
}

/// Scrolls to the heading if large text or a narrow window pushed it out of sight.
pub fn show_heading() {
    let Some(heading) = find(&shown(), "main h1") else { return };
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    if heading.get_bounding_client_rect().bottom() > height {
        heading.scroll_into_view();
    }
}

/// Folds the settings of the low-vision panel up: who opens a page wants to read it.
pub fn fold_settings() {
    if let Some(settings) = find(&shown(), SETTINGS) {
        let _ = settings.remove_attribute("open");
    }
}

fn announcer(document: &Document) -> Option<Element> {
    document.get_element_by_id("announcer")
}

/// Tells screen readers which page was opened.
pub fn announce() {
    let Some(announcer) = announcer(&shown()) else { return };
    let template = announcer.get_attribute("data-template").unwrap_or_default();
    announcer.set_text_content(Some(&template.replace("{}", &shown().title())));
}
