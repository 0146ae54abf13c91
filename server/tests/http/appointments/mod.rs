//! Personal reception by appointment over HTTP (S004-15.15).

mod account;
mod booking;
mod care;
mod changing;
mod office;
mod restraint;
mod schedules;
mod squatting;
mod telling;
mod waiting;

use portal_app::features::rights::Role;
use portal_entities::items;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::reception::opened;
use crate::support::{Answer, Html, Person, TestPortal};

/// A portal that books receptions, with one host who receives on Tuesdays from ten to eleven,
/// three visitors a day. It is Sunday: one such day can be booked, with a booking open for a week.
pub struct Reception {
    pub portal: TestPortal,
    pub office: Person,
    /// The path of the host without the language.
    pub host: String,
    /// The id of the entry that the host is published as.
    pub item: String,
}

/// The times of the Tuesday that can be booked.
pub const TIMES: [&str; 3] = ["2026-11-24-10-00", "2026-11-24-10-20", "2026-11-24-10-40"];

/// A schedule as the office types it; `item` comes from the form.
pub const SCHEDULE: [(&str, &str); 16] = [
    ("weekday_1", "1"),
    ("weeks_1", "every"),
    ("from_1", "10:00"),
    ("until_1", "11:00"),
    ("slot_1", "20"),
    ("place_kk", "Бас кіреберіс, 1-қабат, 101-бөлме"),
    ("place_ru", "Главный вход, 1-й этаж, кабинет 101"),
    ("place_en", "Main entrance, ground floor, room 101"),
    ("topics_kk", "Жер мәселелері"),
    ("lang_kk", "on"),
    ("lang_ru", "on"),
    ("opens_days", "7"),
    ("closes_hours", "24"),
    ("most_open", "1"),
    ("position", "1"),
    ("is_open", "on"),
];

impl Reception {
    pub async fn open() -> Self {
        let reception = Self::closed().await;
        switch(&reception.portal, true).await;
        reception
    }

    /// The same where the portal takes no bookings.
    pub async fn closed() -> Self {
        let portal = TestPortal::published().await;
        switch(&portal, false).await;
        let office = portal.staff("secretary", &[(Role::Registrar, None)]).await;
        let persons = items::Entity::find().filter(items::Column::Kind.eq("person")).order_by_asc(items::Column::Id);
        let person = persons.one(portal.portal.db()).await.expect("rows").expect("an official");
        let item = person.id.to_string();
        let form = office.get("/admin/appointments/hosts/new").await.html();
        assert!(form.has(&format!("select[name=item] option[value={item}]")), "officials of the portal are offered");
        let mut fields = SCHEDULE.to_vec();
        fields.push(("item", &item));
        let kept = office.post("/admin/appointments/hosts/new", &fields).await;
        assert_eq!(kept.status, 303, "{}", kept.html().texts(".error-summary").concat());
        let page = office.get("/admin/appointments/hosts/1").await.html();
        let public = page.hrefs("main .links a").into_iter().find(|href| href.starts_with("/kk/appointments/"));
        let host = public.expect("the public page").trim_start_matches("/kk").to_owned();
        Self { portal, office, host, item }
    }

    /// Books a time as a browser does, with some fields otherwise than in [`VISITOR`].
    pub async fn book(&self, time: &str, changes: &[(&str, &str)]) -> Answer {
        let form = self.portal.get(&format!("/kk{}/{time}", self.host)).await.html();
        let mark = form.attribute("input[name=mark]", "value");
        self.send(&[&[("mark", mark.as_str()), ("time", time)], changes].concat()).await
    }

    /// Sends the form without looking at it.
    pub async fn send(&self, changes: &[(&str, &str)]) -> Answer {
        let mark = changes.iter().find(|(name, _)| *name == "mark").map_or("", |(_, mark)| mark);
        let opened = opened(&self.portal, mark, 60);
        let mut fields = VISITOR.to_vec();
        fields.push(("opened", &opened));
        for (name, value) in changes {
            fields.retain(|(known, _)| known != name);
            fields.push((name, value));
        }
        self.portal.post(&format!("/kk{}", self.host), &fields, &[]).await
    }

    /// The address of a booking that was taken.
    pub async fn booked(&self, time: &str, changes: &[(&str, &str)]) -> String {
        let answer = self.book(time, changes).await;
        assert_eq!(answer.status, 303, "{}", answer.html().texts(".error-summary").concat());
        answer.header("location").to_owned()
    }

    /// Books all times, each for somebody else.
    pub async fn fill(&self) -> Vec<String> {
        let mut links = Vec::new();
        for (index, time) in TIMES.iter().enumerate() {
            links.push(self.booked(time, &[("email", &format!("visitor{index}@mail.example"))]).await);
        }
        links
    }
}

/// Turns booking on or off.
pub async fn switch(portal: &TestPortal, on: bool) {
    let administrator = portal.staff("administrator", &[(Role::Administrator, None)]).await;
    let mut fields = vec![("audit_days", "400")];
    fields.extend(on.then_some(("takes_appointments", "on")));
    assert_eq!(administrator.post("/admin/settings", &fields).await.status, 303);
}

/// What a visitor types.
pub const VISITOR: [(&str, &str); 4] = [
    ("name", "Әлия Серікқызы"),
    ("email", "aliya@mail.example"),
    ("subject", "Жер учаскесін рәсімдеу туралы"),
    ("consent", "yes"),
];

/// The free times of a host, in the order of the page.
pub fn free(page: &Html) -> Vec<String> {
    page.hrefs("a.free-time").iter().filter_map(|href| href.rsplit('/').next().map(str::to_owned)).collect()
}
