//! Surveys and votes over HTTP (R95-2-M4e, O116-L-11.6c).

mod answering;
mod building;
mod crowd;
mod files;
mod hostile;
mod links;
mod rating;
mod results;

use std::fmt::Write as _;
use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use portal_app::features::rights::Role;
use portal_entities::{survey_answers, survey_responses};
use sea_orm::{EntityTrait, PaginatorTrait};

use crate::reception::opened;
use crate::support::{Answer, Person, TestPortal};

/// A portal with one open survey: choose one, choose several, write something.
pub struct Survey {
    pub portal: TestPortal,
    pub keeper: Person,
}

/// The public address of the survey.
pub const ADDRESS: &str = "/kk/surveys/zhanga-oryndyqtar";
pub const ADMIN: &str = "/admin/surveys/1";

/// A survey as its keeper types it.
pub const SKETCH: [(&str, &str); 6] = [
    ("sort", "survey"),
    ("title_kk", "Жаңа орындықтар"),
    ("title_ru", "Новые скамейки"),
    ("who", "browser"),
    ("results", "at-once"),
    ("lead_kk", "Қайда керек?"),
];

/// Its first question.
pub const SINGLE: [(&str, &str); 7] = [
    ("kind", "single"),
    ("title_kk", "Қайда керек?"),
    ("title_ru", "Где нужны?"),
    ("choices_kk", "Саябақта\nАулада\nАялдамада"),
    ("choices_ru", "В парке\nВо дворе\nНа остановке"),
    ("required", "on"),
    ("page", "1"),
];

pub const MULTIPLE: [(&str, &str); 4] =
    [("kind", "multiple"), ("title_kk", "Қандай?"), ("choices_kk", "Ағаш\nТас\nТемір"), ("page", "1")];

pub const LONG: [(&str, &str); 3] = [("kind", "long"), ("title_kk", "Тағы не айтасыз?"), ("page", "1")];

impl Survey {
    /// A draft without questions, with some fields otherwise than in [`SKETCH`].
    pub async fn draft(changes: &[(&str, &str)]) -> Self {
        let portal = TestPortal::start().await;
        let keeper = portal.staff("keeper", &[(Role::SurveyKeeper, None)]).await;
        let made = keeper.post("/admin/surveys/new", &changed(&SKETCH, changes)).await;
        assert_eq!(made.header("location"), format!("{ADMIN}?done=kept"), "{}", made.text());
        Self { portal, keeper }
    }

    /// An open one with three questions.
    pub async fn open() -> Self {
        Self::open_with(&[]).await
    }

    pub async fn open_with(changes: &[(&str, &str)]) -> Self {
        let survey = Self::draft(changes).await;
        for question in [&SINGLE[..], &MULTIPLE, &LONG] {
            survey.ask(question).await;
        }
        survey.publish().await;
        survey
    }

    pub async fn ask(&self, question: &[(&str, &str)]) {
        let added = self.keeper.post(&format!("{ADMIN}/question"), question).await;
        assert_eq!(added.header("location"), format!("{ADMIN}?done=question"), "{}", added.text());
    }

    pub async fn publish(&self) {
        let published = self.keeper.post(&format!("{ADMIN}/publish"), &[]).await;
        assert_eq!(published.header("location"), format!("{ADMIN}?done=published"));
    }

    /// Sends the form with a mark of its own, as a browser without a cookie from a network of its
    /// own does.
    pub async fn vote(&self, number: u32, fields: &[(&str, &str)]) -> Answer {
        let mark = format!("{number:032x}");
        vote(&self.portal, ADDRESS, (number, &mark), fields, None).await
    }

    pub async fn responses(&self) -> u64 {
        survey_responses::Entity::find().count(self.portal.portal.db()).await.expect("a number")
    }

    pub async fn answers(&self) -> u64 {
        survey_answers::Entity::find().count(self.portal.portal.db()).await.expect("a number")
    }
}

/// Fields with some otherwise.
pub fn changed<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = fields.to_vec();
    for (name, value) in changes {
        all.retain(|(known, _)| known != name);
        all.push((name, value));
    }
    all
}

/// Sends the form of a survey from a network.
pub async fn vote(
    portal: &TestPortal,
    address: &str,
    (network, mark): (u32, &str),
    fields: &[(&str, &str)],
    cookie: Option<&str>,
) -> Answer {
    let opened = opened(portal, mark, 60);
    let mut body = format!("mark={mark}&opened={opened}");
    for (name, value) in fields {
        let _ = write!(body, "&{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC));
    }
    let [_, a, b, c] = network.to_be_bytes();
    let mut request = Request::post(address)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin");
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    let mut request = request.body(Body::from(body)).expect("a request");
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([10, a, b, c], 1))));
    portal.send(request).await
}
