//! The home page.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use leptos::prelude::*;

use super::tasks;
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::content::{
    self, Details, Entry, Help, Order, Organisation, Place, Range, Ready, banner_views, event_views,
};
use crate::features::{acts, events as wall, surveys, visits};
use crate::i18n::{Lang, lang};
use crate::islands::carousel::{Carousel, CarouselWords};
use crate::layout::SearchForm;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::link::Icon;
use crate::ui::picture::ContentPicture;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new().route("/", get(root)).route("/{lang}", get(home)).route("/{lang}/", get(home))
}

/// Everything the home page shows.
struct Home {
    news: Vec<Entry>,
    announcements: Vec<Entry>,
    events: Vec<Entry>,
    banners: Vec<Entry>,
    acts: Vec<Entry>,
    address: Vec<Entry>,
    help: Vec<Entry>,
    helpline: Help,
    ready: Ready,
    /// Missing where the administrator hides the counter.
    visitors: Option<u64>,
    carousel_moves: bool,
    /// The survey that everybody can answer now.
    survey: Option<surveys::Current>,
    soon: Option<wall::Soon>,
    structure: Arc<Structure>,
}

/// `GET /` (R95-1-9.3a)
async fn root(State(portal): State<Portal>) -> Result<Response> {
    page(&portal, Lang::Kk).await
}

/// `GET /{lang}/`
async fn home(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    page(&portal, lang_of(&lang)?).await
}

async fn page(portal: &Portal, lang: Lang) -> Result<Response> {
    let home = Arc::new(gather(portal, lang).await?);
    let page = Page::new(lang, "", tl!(lang, "nav-home")).described(&tl!(lang, "home-description"));
    Ok(respond(portal, page, move || home_view(&home)).await)
}

async fn gather(portal: &Portal, lang: Lang) -> Result<Home> {
    let db = portal.db();
    let structure = portal.structure()?;
    let behaviour = portal.behaviours().site;
    let id = |key: &str| structure.item(key).map(|(_, item)| item.id);
    let first = |limit| Range { limit, ..Range::default() };
    Ok(Home {
        news: content::entries(db, id("news")?, lang, Order::Newest, first(6)).await?,
        announcements: content::entries(db, id("press-centre")?, lang, Order::Newest, first(4)).await?,
        events: content::upcoming(db, id("event-calendar")?, lang, portal.now(), 3).await?,
        banners: content::banners(db, "home", lang).await?,
        acts: acts::newest(db, lang, 3).await?,
        address: content::entries(db, id("postal-address")?, lang, Order::Position, first(1)).await?,
        help: content::entries(db, id("help-phones")?, lang, Order::Position, first(1)).await?,
        helpline: Help::load(portal, lang).await?,
        ready: Ready::load(portal).await?,
        visitors: if behaviour.counter { Some(visits::total(db).await?) } else { None },
        carousel_moves: behaviour.carousel_moves,
        survey: surveys::Current::load(portal).await?,
        soon: wall::Soon::load(portal).await?,
        structure: Arc::clone(&structure),
    })
}

fn home_view(home: &Home) -> impl IntoView + use<> {
    let structure = &home.structure;
    view! {
        {hero(home)}
        <div class="home-grid">
            {news(home)}
            <div class="flow">
                {announcements(home)}
                {events(home)}
            </div>
        </div>
        {home.survey.as_ref().map(surveys::Current::view)}
        {home.soon.as_ref().map(wall::Soon::view)}
        {banners(home)}
        {reception(structure)}
        {documents(home)}
        {contacts(home)}
        {end(home.visitors)}
    }
}

fn hero(home: &Home) -> impl IntoView + use<> {
    view! {
        <section class="hero" aria-labelledby="page-title">
            <h1 id="page-title">{t!("home-title")}</h1>
            <SearchForm id="home-q" />
            {tasks::tiles(&home.structure, &home.ready)}
            <div class="hero__help">
                <h2>{t!("home-help")}</h2>
                <ul>{home.helpline.phones()}</ul>
            </div>
        </section>
    }
}

fn place(structure: &Arc<Structure>, key: &str) -> Option<Place> {
    let (section, item) = structure.item(key).ok()?;
    Some(Place::new(lang(), structure, section, item))
}

fn news(home: &Home) -> impl IntoView + use<> {
    let place = place(&home.structure, "news");
    let address = |entry: &Entry| place.as_ref().map(|place| place.entry(&entry.slug)).unwrap_or_default();
    let lead = home.news.first().map(|entry| {
        view! {
            <article class="news__lead">
                {entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture eager=true /> })}
                <div>
                    {dates::moment(entry.published_at)}
                    <h3 lang=entry.words.other_lang()><a href=address(entry)>{entry.words.title.clone()}</a></h3>
                    <p lang=entry.words.other_lang()>{entry.words.summary.clone()}</p>
                </div>
            </article>
        }
    });
    let rest: Vec<_> = home
        .news
        .iter()
        .skip(1)
        .map(|entry| {
            view! {
                <li>
                    {dates::moment(entry.published_at)}
                    <h3 lang=entry.words.other_lang()><a href=address(entry)>{entry.words.title.clone()}</a></h3>
                    <p lang=entry.words.other_lang()>{entry.words.summary.clone()}</p>
                </li>
            }
        })
        .collect();
    let none = home.news.is_empty().then(|| view! { <p>{t!("news-none")}</p> });
    view! {
        <section aria-labelledby="news-title">
            <div class="section-title">
                <h2 id="news-title">{t!("home-news")}</h2>
                <a href=paths::news(lang())>{t!("home-all-news")}</a>
            </div>
            {none}
            {lead}
            {(!rest.is_empty()).then(|| view! { <ul class="news">{rest}</ul> })}
        </section>
    }
}

fn announcements(home: &Home) -> impl IntoView + use<> {
    let place = place(&home.structure, "press-centre");
    let all = paths::item(lang(), "information-support", "press-centre");
    let rows: Vec<_> = home
        .announcements
        .iter()
        .filter_map(|entry| {
            let href = place.as_ref()?.entry(&entry.slug);
            let title = entry.words.title.clone();
            Some(view! { <li><a href=href lang=entry.words.other_lang()>{title}</a></li> })
        })
        .collect();
    let none = rows.is_empty().then(|| view! { <p>{t!("home-no-announcements")}</p> });
    view! {
        <section aria-labelledby="announcements-title">
            <div class="section-title">
                <h2 id="announcements-title">{t!("home-announcements")}</h2>
                <a href=all>
                    {t!("home-all")}
                    <span class="visually-hidden">{format!(": {}", t!("home-announcements"))}</span>
                </a>
            </div>
            {none}
            <ul class="links">{rows}</ul>
        </section>
    }
}

fn events(home: &Home) -> impl IntoView + use<> {
    let all = paths::item(lang(), "information-support", "event-calendar");
    let entries: Vec<&Entry> = home.events.iter().collect();
    let days = place(&home.structure, "event-calendar")
        .map(|place| event_views::days(&entries, &place, event_views::Detail::Short));
    let none = entries.is_empty().then(|| view! { <p>{t!("event-none")}</p> });
    view! {
        <section aria-labelledby="calendar-title">
            <div class="section-title">
                <h2 id="calendar-title">{t!("home-calendar")}</h2>
                <a href=all>
                    {t!("home-all")}
                    <span class="visually-hidden">{format!(": {}", t!("home-calendar"))}</span>
                </a>
            </div>
            {none}
            {days}
        </section>
    }
}

fn banners(home: &Home) -> impl IntoView + use<> {
    let slides = banner_views::slides(&home.banners, &home.structure);
    (!slides.is_empty()).then(|| {
        view! {
            <Carousel
                words=carousel_words()
                id="banners".to_owned()
                kind=t!("carousel-kind")
                still=!home.carousel_moves
            >
                {slides}
            </Carousel>
        }
    })
}

fn carousel_words() -> CarouselWords {
    CarouselWords {
        title: t!("carousel-title"),
        pause: t!("a11y-motion-stop"),
        play: t!("carousel-play"),
        previous: t!("carousel-previous"),
        next: t!("carousel-next"),
    }
}

fn reception(structure: &Structure) -> impl IntoView + use<> {
    let lang = lang();
    let links: Vec<_> =
        ["questions-to-akim", "internet-reception", "reception-schedule", "appeal-procedure", "akim-blog"]
            .into_iter()
            .filter_map(|key| structure.item(key).ok())
            .map(|(section, item)| {
                let title = item.title.get(lang).to_owned();
                view! { <li><a href=paths::item(lang, &section.key, &item.key)>{title}</a></li> }
            })
            .collect();
    view! {
        <section class="reception" aria-labelledby="reception-title">
            <h2 id="reception-title">{t!("home-reception")}</h2>
            <p>{t!("home-reception-text")}</p>
            <ul>{links}</ul>
        </section>
    }
}

fn documents(home: &Home) -> impl IntoView + use<> {
    (!home.acts.is_empty()).then(|| {
        view! {
            <section aria-labelledby="documents-title">
                <div class="section-title">
                    <h2 id="documents-title">{t!("home-documents")}</h2>
                    <a href=paths::acts(lang())>{t!("home-all-acts")}</a>
                </div>
                {acts::list(&home.acts)}
            </section>
        }
    })
}

/// Lines of a map without a map service; the page behind has the text alternative (R95-2-T4.9a).
const MAP: &str = r#"<path d="M-10 96C60 84 96 40 160 62s110 44 180 12M-10 40c80 20 140-30 340-14M70-10c10 60-20 90 6 160M214-10c-18 50 40 90 18 160M-10 128c90-20 200 10 340-24"/><path class="city-map__pin" d="M160 28a15 15 0 0 0-15 15c0 11 15 25 15 25s15-14 15-25a15 15 0 0 0-15-15Zm0 20a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11Z"/>"#;

fn organisation(entry: &Entry) -> Option<&Organisation> {
    match &entry.details {
        Details::Organisation(organisation) => Some(organisation),
        _ => None,
    }
}

/// Address, telephone, e-mail (O116-T-28b); those of the help desk where the office names none.
fn contacts(home: &Home) -> impl IntoView + use<> {
    let lang = lang();
    let help = home.help.first().and_then(organisation).cloned().unwrap_or_default();
    let facts: Vec<_> = home
        .address
        .iter()
        .filter_map(organisation)
        .map(|office| {
            let mut shown = office.clone();
            if shown.phones.is_empty() {
                shown.phones.clone_from(&help.phones);
            }
            shown.email = shown.email.or_else(|| help.email.clone());
            content::organisation_contacts(&shown)
        })
        .collect();
    view! {
        <section aria-labelledby="contacts-title">
            <div class="section-title"><h2 id="contacts-title">{t!("home-contacts")}</h2></div>
            <div class="contact-grid">
                <div>
                    {facts}
                    <a class="link-more" href=paths::section(lang, "about-body")>{t!("home-all-contacts")}</a>
                </div>
                <div class="city-map">
                    <svg viewBox="0 0 320 140" aria-hidden="true" preserveAspectRatio="xMidYMid slice" inner_html=MAP></svg>
                    <a href=paths::item(lang, "region-reference", "city-map")>{t!("home-map")}</a>
                </div>
            </div>
        </section>
    }
}

/// The language line (O116-T-28d) and the visitor counter (O116-T-28e).
fn end(visitors: Option<u64>) -> impl IntoView {
    let own = lang();
    let languages: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| {
            if lang == own {
                view! { <li><span aria-current="true" lang=lang.code()><b>{lang.own_name()}</b></span></li> }.into_any()
            } else {
                view! {
                    <li><a href=paths::home(lang) lang=lang.code() hreflang=lang.code()>{lang.own_name()}</a></li>
                }
                .into_any()
            }
        })
        .collect();
    view! {
        <div class="home-end">
            <nav aria-label=t!("home-languages")><ul>{languages}</ul></nav>
            {visitors
                .map(|visitors| {
                    view! {
                        <p class="counter">
                            <Icon name="users" />
                            <span>{t!("home-visitors")}</span>
                            " "
                            <data value=visitors>{grouped_digits(visitors)}</data>
                        </p>
                    }
                })}
        </div>
    }
}

/// `1284306` as `1 284 306`, with no-break spaces.
fn grouped_digits(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(grouped_digits(1_284_306), "1\u{a0}284\u{a0}306");
        assert_eq!(grouped_digits(999), "999");
    }
}
