//! The directory as open data.

use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::super::memory::board;
use super::super::model::garden::Garden;
use super::super::words::{district_name, ownership, teaching_name};
use crate::document::lang_of;
use crate::error::{PortalError, Result};
use crate::i18n::Lang;
use crate::server::Portal;
use crate::ui::csv;

/// `GET /{lang}/kindergartens/data/kindergartens.{json,csv,geojson}`
pub async fn file(State(portal): State<Portal>, Path((lang, file)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let board = board(&portal).await?;
    let gardens: Vec<&Garden> = board.open_gardens().collect();
    let format = file.strip_prefix("kindergartens.").ok_or(PortalError::NotFound)?;
    match format {
        "csv" => Ok(csv::download("kindergartens.csv", &lines(&gardens, lang))),
        "json" => {
            let all: Vec<Value> = gardens.iter().map(|garden| facts(garden, lang)).collect();
            Ok(download("application/json", "kindergartens.json", &json!(all)))
        }
        "geojson" => {
            let features: Vec<Value> = gardens.iter().filter_map(|garden| feature(garden, lang)).collect();
            let collection = json!({ "type": "FeatureCollection", "features": features });
            Ok(download("application/geo+json", "kindergartens.geojson", &collection))
        }
        _ => Err(PortalError::NotFound),
    }
}

fn download(kind: &'static str, name: &str, value: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, value.to_string()).into_response()
}

fn facts(garden: &Garden, lang: Lang) -> Value {
    json!({
        "code": garden.code,
        "name": garden.name.get(lang),
        "address": garden.address.get(lang),
        "postal_index": garden.postal_index,
        "phone": garden.phone,
        "district": district_name(garden.district, lang),
        "languages": garden.langs,
        "is_public": garden.is_public,
        "groups": garden.groups,
        "latitude": garden.point.map(|point| point.0),
        "longitude": garden.point.map(|point| point.1),
    })
}

fn feature(garden: &Garden, lang: Lang) -> Option<Value> {
    let (latitude, longitude) = garden.point?;
    Some(json!({
        "type": "Feature",
        "geometry": { "type": "Point", "coordinates": [longitude, latitude] },
        "properties": facts(garden, lang),
    }))
}

/// One line a group, so that spreadsheets can add up.
fn lines(gardens: &[&Garden], lang: Lang) -> Vec<Vec<String>> {
    let headings = [
        tl!(lang, "kinder-code"),
        tl!(lang, "kinder-garden"),
        tl!(lang, "content-postal-index"),
        tl!(lang, "content-address"),
        tl!(lang, "content-phone"),
        tl!(lang, "kinder-district"),
        tl!(lang, "kinder-teaching"),
        tl!(lang, "kinder-ownership"),
        tl!(lang, "kinder-point"),
        tl!(lang, "kinder-born-year"),
        tl!(lang, "kinder-places"),
        tl!(lang, "kinder-free"),
    ];
    let mut lines = vec![headings.to_vec()];
    for garden in gardens {
        let start = [
            garden.code.clone(),
            garden.name.get(lang).to_owned(),
            garden.postal_index.clone(),
            garden.address.get(lang).to_owned(),
            garden.phone.clone(),
            district_name(garden.district, lang),
            garden.langs.iter().map(|own| teaching_name(*own, lang)).collect::<Vec<_>>().join(", "),
            ownership(garden.is_public, lang),
            garden.point.map(|(latitude, longitude)| format!("{latitude:.5} {longitude:.5}")).unwrap_or_default(),
        ];
        let groups = garden.groups.iter().map(|group| [group.year, group.places, group.free].map(|n| n.to_string()));
        if garden.groups.is_empty() {
            lines.push([&start[..], &[const { String::new() }; 3]].concat());
        }
        lines.extend(groups.map(|group| [&start[..], &group].concat()));
    }
    lines
}
