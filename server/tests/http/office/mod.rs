//! The office of the portal: duties, editorial group and plan, translations, audit log, settings,
//! structure.

mod audit;
mod completeness;
mod duties;
mod duties_scale;
mod group;
mod notices;
mod order;
mod plan;
mod rights;
mod settings;
mod structure;
mod translations;
mod workdays;

use portal_app::features::accounts::{self, model::NewPassword};
use portal_app::features::rights::{Grant, Role, replace_grants};

use crate::support::{Answer, Html, TestPortal, now};

const PASSWORD: &str = "жаңа ұзын құпиясөз";

/// Somebody at the portal, by the session they hold.
pub struct Person<'a> {
    portal: &'a TestPortal,
    session: String,
}

impl<'a> Person<'a> {
    /// Signs in a new member of the staff with these grants.
    pub async fn with(portal: &'a TestPortal, email: &str, grants: &[Grant]) -> Self {
        let db = portal.portal.db();
        let password = NewPassword::parse(PASSWORD, &[]).expect("a long password");
        accounts::create_administrator(db, email, "Қызметкер", &password, now()).await.expect("an account");
        let user = accounts::by_email(db, email).await.expect("an answer").expect("an account");
        accounts::set_password(db, user.id, user.password_hash, false).await.expect("a lasting password");
        if !grants.is_empty() {
            replace_grants(db, user.id, grants).await.expect("grants");
        }
        let answer = portal.post("/kk/login", &[("email", email), ("password", PASSWORD)], &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        Self { portal, session: answer.cookie_pair() }
    }

    /// Signs in an administrator.
    pub async fn administrator(portal: &'a TestPortal) -> Self {
        Self::with(portal, "admin@shymkent.example", &[]).await
    }

    /// Signs in somebody with one role, in one section or everywhere.
    pub async fn holding(portal: &'a TestPortal, role: Role, section: Option<i64>) -> Self {
        let email = format!("{}-{}@shymkent.example", role.name(), section.unwrap_or_default());
        Self::with(portal, &email, &[Grant { role, section }]).await
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.portal.get_with(address, &[("cookie", &self.session)]).await
    }

    /// A page that must be there.
    pub async fn page(&self, address: &str) -> Html {
        let answer = self.get(address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.text());
        answer.html()
    }

    pub async fn post(&self, address: &str, fields: &[(&str, &str)]) -> Answer {
        self.portal.post(address, fields, &[("cookie", &self.session)]).await
    }

    /// Sends a form with one file.
    pub async fn upload(&self, address: &str, name: &str, file: &[u8]) -> Answer {
        let mut body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"a\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend(file);
        body.extend(b"\r\n--edge--\r\n");
        let request = axum::http::Request::post(address)
            .header("cookie", &self.session)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=edge")
            .body(axum::body::Body::from(body));
        self.portal.send(request.expect("a request")).await
    }
}

/// A public page as it is after a change: readers get the old one while the new one renders.
pub async fn fresh(portal: &TestPortal, address: &str) -> Answer {
    loop {
        let answer = portal.get(address).await;
        if answer.header("x-portal-cache") != "stale" {
            return answer;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

/// The id of a section or an item.
pub fn id_of(portal: &TestPortal, key: &str) -> i64 {
    let structure = portal.portal.structure().expect("the structure");
    match structure.section(key) {
        Ok(section) => section.id,
        Err(_) => structure.item(key).expect("an item").1.id,
    }
}
