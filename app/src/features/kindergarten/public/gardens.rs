//! The directory of kindergartens: list and map, by district, language, year of birth and free places.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::memory::board;
use super::super::model::garden::{District, Garden};
use super::super::words::{district_name, ownership, teaching_name};
use super::{map, next, number, today};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::form::Check;
use crate::ui::link::tel;

/// The query of the directory.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    district: String,
    lang: String,
    year: String,
    free: String,
}

/// A query that was understood.
#[derive(Clone, Copy, Debug, Default)]
struct Wanted {
    district: Option<District>,
    lang: Option<Lang>,
    year: Option<u16>,
    free: bool,
}

impl Asked {
    fn wanted(&self, known: &[u16]) -> Result<Wanted> {
        fn read<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
            if text.is_empty() { Ok(None) } else { read(text).map(Some).ok_or(PortalError::NotFound) }
        }
        let is_free = read(&self.free, |text| (text == "yes").then_some(()))?.is_some();
        Ok(Wanted {
            district: read(&self.district, District::from_name)?,
            lang: read(&self.lang, Lang::from_code)?,
            year: read(&self.year, |text| text.parse().ok().filter(|year| known.contains(year)))?,
            free: is_free,
        })
    }
}

impl Wanted {
    fn fits(self, garden: &Garden) -> bool {
        let free = |year: Option<u16>| {
            garden.groups.iter().any(|group| group.free > 0 && year.is_none_or(|year| group.year == year))
        };
        self.district.is_none_or(|district| garden.district == district)
            && self.lang.is_none_or(|lang| garden.langs.contains(&lang))
            && self.year.is_none_or(|year| garden.groups.iter().any(|group| group.year == year))
            && (!self.free || free(self.year))
    }
}

/// `GET /{lang}/kindergartens`
pub async fn page(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let board = board(&portal).await?;
    let mut years: Vec<u16> =
        board.open_gardens().flat_map(|garden| garden.groups.iter().map(|group| group.year)).collect();
    years.sort_unstable();
    years.dedup();
    let wanted = asked.wanted(&years)?;
    let page = Page::new(lang, "/kindergartens", tl!(lang, "kinder-gardens"))
        .at("interactive-modules", Some("kindergarten-queue"))
        .under(&tl!(lang, "kinder-title"), paths::kindergarten_queue(lang))
        .described(&tl!(lang, "kinder-gardens-lead"));
    let (unit, today) = (next::department(&portal, lang), today(&portal));
    Ok(respond(&portal, page, move || {
        let found: Vec<&Garden> = board.open_gardens().filter(|garden| wanted.fits(garden)).collect();
        let is_empty = board.gardens.is_empty();
        let rows: Vec<_> = found.iter().map(|garden| row(garden)).collect();
        view! {
            <header class="page-header">
                <h1>{t!("kinder-gardens")}</h1>
                <p class="lead">{t!("kinder-gardens-lead")}</p>
            </header>
            {is_empty
                .then(|| {
                    view! {
                        <p class="notice">{t!("kinder-gardens-none")}</p>
                        <ul class="links">{next::links(unit.clone())}</ul>
                    }
                })}
            {(!is_empty)
                .then(|| {
                    view! {
                        {filter(&asked, &years)}
                        <p>{t!("kinder-gardens-count", count = found.len())}</p>
                        {map::map(&found)}
                        <ul class="directory">{rows}</ul>
                        {data_links(today.to_string())}
                    }
                })}
        }
    })
    .await)
}

fn filter(asked: &Asked, years: &[u16]) -> impl IntoView + use<> {
    let lang = lang();
    let districts = District::ALL.map(|own| (own.name().to_owned(), district_name(own, lang))).to_vec();
    let langs = [Lang::Kk, Lang::Ru].map(|own| (own.code().to_owned(), teaching_name(own, lang))).to_vec();
    let years = years.iter().map(|year| (year.to_string(), year.to_string())).collect();
    let fields = view! {
        <OneOrAll name="district" label=t!("kinder-district") options=districts chosen=asked.district.clone() />
        <OneOrAll name="lang" label=t!("kinder-teaching") options=langs chosen=asked.lang.clone() />
        <OneOrAll name="year" label=t!("kinder-born-year") options=years chosen=asked.year.clone() />
        <Check name="free" label=t!("kinder-gardens-free") value="yes" checked=!asked.free.is_empty() />
    };
    filter::form(paths::kindergartens(lang, ""), t!("kinder-gardens-filter"), fields)
}

fn row(garden: &Garden) -> impl IntoView + use<> {
    let lang = lang();
    let href = paths::kindergarten(lang, &garden.code);
    let kind = format!("{}, {}", district_name(garden.district, lang), ownership(garden.is_public, lang));
    view! {
        <li id=format!("garden-{}", garden.code.to_lowercase())>
            <h2><a href=href>{garden.name.get(lang).to_owned()}</a></h2>
            <p>{kind}</p>
            <dl class="contacts">{contacts(garden)}{places(garden)}</dl>
        </li>
    }
}

/// Address with its index, phone with its code.
pub fn contacts(garden: &Garden) -> impl IntoView + use<> {
    let address = garden.address.get(lang()).to_owned();
    let address =
        [garden.postal_index.clone(), address].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let phone = garden.phone.clone();
    view! {
        {(!address.is_empty())
            .then(|| {
                view! {
                    <div class="contacts__wide"><dt>{t!("content-address")}</dt><dd>{address.join(", ")}</dd></div>
                }
            })}
        {(!phone.is_empty())
            .then(|| {
                view! { <div><dt>{t!("content-phone")}</dt><dd><a href=tel(&phone)>{phone.clone()}</a></dd></div> }
            })}
    }
}

fn places(garden: &Garden) -> impl IntoView + use<> {
    view! {
        <div><dt>{t!("kinder-places")}</dt><dd>{number(garden.places())}</dd></div>
        <div><dt>{t!("kinder-free")}</dt><dd>{number(garden.free())}</dd></div>
    }
}

fn data_links(day: String) -> impl IntoView {
    let lang = lang();
    view! {
        <section class="stack-4">
            <h2>{t!("kinder-data")}</h2>
            <p>{t!("kinder-data-text", date = day)}</p>
            <ul class="links">
                <li><a href=paths::kindergartens_file(lang, "csv") download="">"CSV"</a></li>
                <li><a href=paths::kindergartens_file(lang, "json") download="">"JSON"</a></li>
                <li><a href=paths::kindergartens_file(lang, "geojson") download="">"GeoJSON"</a></li>
            </ul>
        </section>
    }
}
