//! The map: points of kindergartens and the line around them, without any service of others. The list
//! below says the same in words.

use leptos::prelude::*;

use super::super::model::garden::{Garden, outline};
use crate::i18n::lang;
use crate::paths;

/// Width and height in units of the drawing, and the margin that keeps points off the edge.
const WIDTH: f64 = 600.0;
const HEIGHT: f64 = 400.0;
const MARGIN: f64 = 40.0;
/// At the latitude of the city a degree of longitude is this part of one of latitude.
const NARROWER: f64 = 0.74;

/// Where a point stands in the drawing.
struct Scale {
    west: f64,
    north: f64,
    unit: f64,
    /// Where the most western and the most northern point stand: the drawing is in the middle.
    left: f64,
    top: f64,
}

impl Scale {
    fn of(points: &[(f64, f64)]) -> Self {
        let ends = |value: fn(&(f64, f64)) -> f64| {
            points.iter().map(value).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
        };
        let ((south, north), (west, east)) = (ends(|point| point.0), ends(|point| point.1));
        let wide = ((east - west) * NARROWER).max(0.01);
        let high = (north - south).max(0.01);
        let unit = ((WIDTH - 2.0 * MARGIN) / wide).min((HEIGHT - 2.0 * MARGIN) / high);
        Self { west, north, unit, left: (WIDTH - wide * unit) / 2.0, top: (HEIGHT - high * unit) / 2.0 }
    }

    fn place(&self, (latitude, longitude): (f64, f64)) -> (f64, f64) {
        let x = self.left + (longitude - self.west) * NARROWER * self.unit;
        let y = self.top + (self.north - latitude) * self.unit;
        (x, y)
    }
}

/// The map of those kindergartens whose place is known.
pub fn map(gardens: &[&Garden]) -> Option<impl IntoView + use<>> {
    let points: Vec<(f64, f64)> = gardens.iter().filter_map(|garden| garden.point).collect();
    if points.len() < 3 {
        return None;
    }
    let scale = Scale::of(&points);
    let line: Vec<String> =
        outline(&points).into_iter().map(|point| scale.place(point)).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let lang = lang();
    let dots: Vec<_> = gardens
        .iter()
        .filter_map(|garden| {
            let (x, y) = scale.place(garden.point?);
            let href = paths::kindergarten(lang, &garden.code);
            let class =
                if garden.free() > 0 { "kinder-map__point kinder-map__point--free" } else { "kinder-map__point" };
            let name = garden.name.get(lang).to_owned();
            Some(view! {
                <a href=href aria-label=name.clone()>
                    <circle class=class cx=format!("{x:.1}") cy=format!("{y:.1}") r="9">
                        <title>{name.clone()}</title>
                    </circle>
                </a>
            })
        })
        .collect();
    Some(view! {
        <figure class="kinder-map">
            <svg viewBox="0 0 600 400" role="group" aria-label=t!("kinder-map")>
                <polygon class="kinder-map__edge" points=line.join(" ") />
                {dots}
            </svg>
            <figcaption>{t!("kinder-map-text")}</figcaption>
        </figure>
    })
}
