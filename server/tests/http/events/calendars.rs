//! Events as files for calendars (RFC 5545).

use super::{announced, keeper};
use crate::support::{TestPortal, run};

#[test]
fn one_event_and_the_whole_list_go_into_a_calendar() {
    run(async {
        let portal = TestPortal::start().await;
        assert_eq!(portal.get("/kk/events/all/events.ics").await.status, 404, "a calendar has something in it");
        let keeper = keeper(&portal).await;
        let long = "Өте ұзақ атау, «үтірлі»; және \\ белгісі бар – ".repeat(3);
        let changes = [("title_kk", long.as_str()), ("more", "06.12.2026 19:00"), ("until", "21:30")];
        let address = announced(&portal, &keeper, &changes).await;
        announced(&portal, &keeper, &[("kind", "concert"), ("title_kk", "Домбыра")]).await;
        let one = portal.get(&format!("{address}/event.ics")).await;
        assert_eq!(one.header("content-type"), "text/calendar; charset=utf-8");
        assert_eq!(one.header("content-disposition").split(';').next(), Some("attachment"));
        let text = one.text();
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        let whole = text.replace("\r\n ", "");
        assert!(whole.contains("DTSTART:20261205T140000Z\r\nDTEND:20261205T163000Z\r\n"), "{whole}");
        assert!(whole.contains("«үтірлі»\\; және \\\\ белгісі"), "{whole}");
        assert!(whole.contains(&format!("URL:https://shymkent.example{address}\r\n")));
        let uids: std::collections::HashSet<_> = whole.lines().filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(uids.len(), 2);
        let all = portal.get("/ru/events/all/events.ics").await;
        assert_eq!(all.text().matches("BEGIN:VEVENT").count(), 3);
        let concerts = portal.get("/ru/events/all/events.ics?kind=concert").await;
        assert_eq!(concerts.text().matches("BEGIN:VEVENT").count(), 1);
    });
}
