//! The low-vision panel: native radio buttons in a real form, which works without script;
//! the island around it applies every choice at once.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::model::Preferences;
use crate::document::tidy_html;
use crate::i18n::{Lang, lang};
use crate::islands::display_panel::DisplayPanel;
use crate::islands::read_aloud::{ReadAloud, ReadAloudWords};
use crate::paths;
use crate::ui::link::Icon;

/// The panel for the top of every page, as HTML; `style` is the address of its style sheet and
/// `return_to` the page it stands on.
pub fn panel_html(lang: Lang, preferences: Preferences, style: &str, return_to: &str) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        provide_context(lang);
        view! {
            <link rel="stylesheet" href=style.to_owned() />
            <section class="display-panel" id="display-panel" aria-labelledby="display-panel-title">
                <div class="inner">{panel(preferences, return_to)}</div>
            </section>
        }
        .to_html()
    });
    owner.unset_with_forced_cleanup();
    tidy_html(&html)
}

/// The style sheet of the panel and of the page of settings.
pub const STYLE: &str = "low-vision.css";

/// Where the settings begin; an address that ends in it unfolds them.
pub(super) const SETTINGS: &str = "display-settings";

/// A bar with the reading controls and the way out; the settings unfold below it, so that
/// the page itself stays in sight.
pub(super) fn panel(preferences: Preferences, return_to: &str) -> impl IntoView + use<> {
    let action = paths::display(lang());
    let here = return_to.to_owned();
    view! {
        <div class="display-panel__bar">
            <ReadAloud words=read_aloud_words() />
            <form method="post" action=action.clone()>
                <input type="hidden" name="return" value=here.clone() />
                <button class="button button--quiet" name="action" value="ordinary">
                    {t!("a11y-ordinary")}
                </button>
            </form>
        </div>
        <DisplayPanel>
            <details class="display-panel__all">
                <summary>
                    <h2 id="display-panel-title">
                        <Icon name="eye" />
                        {t!("a11y-panel")}
                    </h2>
                </summary>
                <form class="display-panel__form" id=SETTINGS method="post" action=action>
                    <input type="hidden" name="return" value=here />
                    <input type="hidden" name="vision" value="on" />
                    {text_size(preferences)}
                    {images(preferences)}
                    {schemes(preferences)}
                    <details class="display-panel__more">
                        <summary>{t!("a11y-more-settings")}</summary>
                        <div>
                            {spacing(preferences, "letter", t!("a11y-letter-spacing"))}
                            {spacing(preferences, "line", t!("a11y-line-height"))}
                            {font(preferences)}
                            {embeds(preferences)}
                        </div>
                    </details>
                    <div class="actions">
                        <button class="button" type="submit" name="action" value="apply">
                            {t!("a11y-apply")}
                        </button>
                        <button class="button button--quiet" name="action" value="reset">
                            <Icon name="rotate-ccw" />
                            {t!("a11y-reset")}
                        </button>
                    </div>
                </form>
            </details>
        </DisplayPanel>
    }
}

/// The same choices as a page: all of them open, one below the other.
pub(super) fn settings(preferences: Preferences, return_to: &str) -> impl IntoView + use<> {
    let here = return_to.to_owned();
    let ordinary = preferences.vision().then(|| {
        view! {
            <button class="button button--quiet" name="action" value="ordinary">
                {t!("a11y-ordinary")}
            </button>
        }
    });
    view! {
        <DisplayPanel>
            <form class="settings" method="post" action=paths::display(lang())>
                <input type="hidden" name="return" value=here />
                <input type="hidden" name="vision" value="on" />
                {text_size(preferences)}
                {schemes(preferences)}
                {images(preferences)}
                {spacing(preferences, "letter", t!("a11y-letter-spacing"))}
                {spacing(preferences, "line", t!("a11y-line-height"))}
                {font(preferences)}
                {embeds(preferences)}
                <div class="actions">
                    <button class="button button--large" type="submit" name="action" value="apply">
                        {t!("a11y-apply")}
                    </button>
                    <button class="button button--quiet" name="action" value="reset">
                        <Icon name="rotate-ccw" />
                        {t!("a11y-reset")}
                    </button>
                    {ordinary}
                </div>
            </form>
        </DisplayPanel>
    }
}

fn read_aloud_words() -> ReadAloudWords {
    ReadAloudWords {
        title: t!("a11y-read-aloud"),
        play: t!("a11y-read-play"),
        pause: t!("a11y-read-pause"),
        stop: t!("a11y-read-stop"),
        unavailable: t!("a11y-read-unavailable"),
    }
}

/// A value of a preference and its label.
type Choice = (&'static str, AnyView);

/// A fieldset of radio buttons, one for each value.
fn choices(
    preferences: Preferences,
    name: &'static str,
    legend: String,
    wide: bool,
    values: Vec<Choice>,
) -> impl IntoView {
    let chosen = preferences.get(name);
    let buttons: Vec<_> = values
        .into_iter()
        .map(|(value, label)| {
            view! {
                <label class="segment">
                    <input type="radio" name=name value=value checked={value == chosen} />
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class=if wide { "choice choice--wide" } else { "choice" }>
            <legend>{legend}</legend>
            <div class="segments">{buttons}</div>
        </fieldset>
    }
}

fn text_size(preferences: Preferences) -> impl IntoView {
    let values = ["100", "125", "150", "175", "200"].map(|value| (value, format!("{value}\u{a0}%").into_any())).into();
    choices(preferences, "text", t!("a11y-text-size"), false, values)
}

fn images(preferences: Preferences) -> impl IntoView {
    let values = vec![
        ("on", t!("a11y-images-on").into_any()),
        ("grey", t!("a11y-images-grey").into_any()),
        ("off", t!("a11y-images-off").into_any()),
    ];
    choices(preferences, "images", t!("a11y-images"), false, values)
}

fn schemes(preferences: Preferences) -> impl IntoView {
    let swatch = |value: &'static str, label: String| {
        let label = view! {
            <span class=format!("swatch swatch--{value}") aria-hidden="true">"Аа"</span>
            {label}
        };
        (value, label.into_any())
    };
    let values = vec![
        ("site", t!("a11y-scheme-default").into_any()),
        swatch("black-on-white", t!("a11y-scheme-black-on-white")),
        swatch("white-on-black", t!("a11y-scheme-white-on-black")),
        swatch("blue", t!("a11y-scheme-blue")),
        swatch("beige", t!("a11y-scheme-beige")),
        swatch("brown", t!("a11y-scheme-brown")),
    ];
    choices(preferences, "scheme", t!("a11y-scheme"), true, values)
}

fn spacing(preferences: Preferences, name: &'static str, legend: String) -> impl IntoView {
    let values = vec![
        ("normal", t!("a11y-value-normal").into_any()),
        ("wide", t!("a11y-spacing-wide").into_any()),
        ("wider", t!("a11y-spacing-very-wide").into_any()),
    ];
    choices(preferences, name, legend, false, values)
}

fn font(preferences: Preferences) -> impl IntoView {
    let sans = view! { <b class="sample--sans" aria-hidden="true">"Аа"</b> {t!("a11y-font-sans")} };
    let serif = view! { <b class="sample--serif" aria-hidden="true">"Аа"</b> {t!("a11y-font-serif")} };
    choices(preferences, "font", t!("a11y-font"), false, vec![("sans", sans.into_any()), ("serif", serif.into_any())])
}

fn embeds(preferences: Preferences) -> impl IntoView {
    let values = vec![("on", t!("a11y-images-on").into_any()), ("off", t!("a11y-images-off").into_any())];
    choices(preferences, "embeds", t!("a11y-embeds"), false, values)
}
