//! The kindergarten queue (R95-2-M4a, R95-2-M4a1): looking a place up, the department's import and
//! vouchers, the directory, the watch.

mod files;
mod gardens;
mod looking;
mod office;
mod watching;

use axum::body::Body;
use axum::http::{Method, Request};
use chrono::NaiveDate;
use portal_app::features::kindergarten::sample_iin;
use portal_app::features::rights::Role;

use crate::support::{Answer, Html, Person, TestPortal};

/// The headings of the department's files.
const HEADINGS: [&str; 8] = [
    "Номер заявления",
    "ИИН",
    "Дата рождения",
    "Дата заявления",
    "Категория",
    "Детские сады",
    "Дата ваучера",
    "Ваучер в сад",
];

/// The day on which most children of the tests are born.
pub fn born() -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 5, 14).expect("a day")
}

/// The identification number of a child of the tests.
pub fn iin(order: u32) -> String {
    sample_iin(born(), order * 10)
}

/// A row of a file: number, order of the child, day of the application, category, kindergartens.
pub fn row(number: &str, child: u32, applied: &str, category: &str, gardens: &str) -> Vec<String> {
    let cells = [number, &iin(child), "14.05.2022", applied, category, gardens, "", ""];
    cells.map(str::to_owned).to_vec()
}

/// Five children: two of the general queue, one of each other category, one with a voucher.
pub fn five() -> Vec<Vec<String>> {
    let mut given = row("A-5", 5, "01.01.2023", "Общая очередь", "1");
    (given[6], given[7]) = ("01.10.2026".to_owned(), "1".to_owned());
    vec![
        row("A-1", 1, "10.01.2023", "Общая очередь", "1; 2"),
        row("A-2", 2, "11.01.2023", "Общая очередь", "1"),
        row("A-3", 3, "12.01.2024", "Льготная категория", "2"),
        row("A-4", 4, "13.01.2025", "Первоочередная категория", "1"),
        given,
    ]
}

/// Rows as a CSV file with this separator.
pub fn csv(rows: &[Vec<String>], separator: &str) -> String {
    let headings = HEADINGS.map(str::to_owned).to_vec();
    let lines = std::iter::once(&headings).chain(rows);
    lines.map(|row| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(separator) + "\r\n").collect()
}

pub async fn keeper(portal: &TestPortal) -> Person {
    portal.staff("keeper", &[(Role::QueueKeeper, None)]).await
}

/// Sends a file as the form does.
pub async fn send(portal: &TestPortal, who: &Person, name: &str, bytes: &[u8]) -> Answer {
    let mut body = Vec::new();
    body.extend_from_slice(b"--edge\r\nContent-Disposition: form-data; name=\"as_of\"\r\n\r\n2026-11-20\r\n");
    body.extend_from_slice(
        format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").as_bytes(),
    );
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let request = Request::builder()
        .method(Method::POST)
        .uri("/admin/kindergarten/import")
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", who.cookie())
        .body(Body::from(body))
        .expect("a request");
    portal.send(request).await
}

/// Sends a file, waits until it is checked, and gives the page and its address.
pub async fn checked(portal: &TestPortal, who: &Person, name: &str, bytes: &[u8]) -> (String, Html) {
    let sent = send(portal, who, name, bytes).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let address = sent.header("location").to_owned();
    (address.clone(), settled(who, &address).await)
}

/// The page of a file once nothing goes on any more.
pub async fn settled(who: &Person, address: &str) -> Html {
    for _ in 0..6_000 {
        let answer = who.get(address).await;
        if answer.header("refresh").is_empty() {
            return answer.html();
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("the check does not end");
}

/// Sends a file that is fine and applies it.
pub async fn import(portal: &TestPortal, who: &Person, rows: &[Vec<String>]) {
    let (address, page) = checked(portal, who, "queue.csv", csv(rows, ";").as_bytes()).await;
    assert!(page.has(".notice--success"), "{}", page.words());
    let applied = who.post(&format!("{address}/apply"), &[]).await;
    assert_eq!(applied.header("location"), "/admin/kindergarten?done=applied");
}

/// A kindergarten of the directory.
pub async fn garden(who: &Person, code: &str, name: &str, groups: &str) -> Answer {
    let fields = [
        ("code", code),
        ("name_kk", name),
        ("address_kk", "Үлгі көшесі, 1-үй"),
        ("postal_index", "160000"),
        ("phone", "+7 7252 00 00 01"),
        ("district", "karatau"),
        ("lang_kk", "on"),
        ("is_public", "on"),
        ("groups", groups),
        ("point", ""),
        ("is_open", "on"),
    ];
    who.post("/admin/kindergartens/new", &fields).await
}

/// A portal with two kindergartens and the five children.
pub async fn with_queue() -> (TestPortal, Person) {
    let portal = TestPortal::start().await;
    let keeper = keeper(&portal).await;
    for (code, name) in [("1", "Айгөлек"), ("2", "Балбөбек")] {
        assert_eq!(garden(&keeper, code, name, "2022: 25 / 3").await.status, 303);
    }
    import(&portal, &keeper, &five()).await;
    (portal, keeper)
}

/// Looks an application up by its number.
pub async fn asked(portal: &TestPortal, number: &str) -> Answer {
    portal.post("/en/kindergarten-queue", &[("number", number)], &[]).await
}

/// Sends a list of another day.
pub async fn checked_on(portal: &TestPortal, who: &Person, day: &str, rows: &[Vec<String>]) -> (String, Html) {
    let text = csv(rows, ";");
    let body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"as_of\"\r\n\r\n{day}\r\n\
         --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"q.csv\"\r\n\r\n{text}\r\n--edge--\r\n"
    );
    let request = Request::builder()
        .method(Method::POST)
        .uri("/admin/kindergarten/import")
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", who.cookie())
        .body(Body::from(body))
        .expect("a request");
    let address = portal.send(request).await.header("location").to_owned();
    (address.clone(), settled(who, &address).await)
}
