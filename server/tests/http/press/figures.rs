//! The press by day and by week, and the digest of a day to print.

use portal_app::i18n::Lang;

use super::{enter, officer, unit};
use crate::support::{TestPortal, run, words};

/// S004-15.17a
#[test]
fn tones_are_counted_by_day_and_by_week_and_each_bar_has_its_numbers() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        let lines = [
            ("2026-11-22", "critical"),
            ("2026-11-22", "neutral"),
            ("2026-11-16", "positive"),
            ("2026-11-15", "critical"),
        ];
        for (day, tone) in lines {
            enter(&officer, &[("day", day), ("tone", tone)]).await;
        }
        let numbers = async |query: &str| {
            let page = officer.get(&format!("/admin/press/summary?{query}")).await.html();
            assert_eq!(page.all("tbody svg").len(), page.all("tbody tr").len());
            page.texts("tbody .table__number").join(" ")
        };
        // In all, positive, neutral, critical, open.
        assert_eq!(numbers("").await, "2 0 1 1 2 1 1 0 0 1 1 0 0 1 1");
        assert_eq!(numbers("by=week").await, "3 1 1 1 3 1 0 0 1 1", "a week ends with its Sunday");
        assert_eq!(numbers("by=day&from=2026-11-16&to=2026-11-20").await, "1 1 0 0 1");
        assert_eq!(numbers(&format!("subject={}", unit(&portal).await.0)).await, "");
        for bad in ["by=hour", "from=x", "from=2000-01-01", "subject=x"] {
            assert_eq!(officer.get(&format!("/admin/press/summary?{bad}")).await.status, 400, "{bad}");
        }
    });
}

#[test]
fn the_digest_of_a_day_names_the_akim_first_and_then_the_units() {
    run(async {
        let portal = TestPortal::start().await;
        let officer = officer(&portal).await;
        let (unit, unit_name) = unit(&portal).await;
        enter(&officer, &[("subject", &unit), ("outlet", "<b>Шаһар</b>"), ("summary", "</p><script>1</script>")]).await;
        enter(&officer, &[]).await;
        enter(&officer, &[("day", "2026-11-21"), ("outlet", "Кешегі")]).await;
        let page = officer.get("/admin/press/day/2026-11-22").await.html();
        assert_eq!(page.texts("main h2"), [words(Lang::Kk, "press-akim"), unit_name]);
        assert_eq!(page.texts("main li strong"), ["Қала тынысы", "<b>Шаһар</b>"]);
        assert!(!page.has("main script") && !page.words().contains("Кешегі"));
        let ways = page.hrefs("nav.plan__months a");
        assert_eq!(ways, ["/admin/press/day/2026-11-21"], "there is no tomorrow yet");
        let empty = officer.get("/admin/press/day/2026-11-01").await.html();
        assert!(empty.words().contains(&words(Lang::Kk, "press-none")));
    });
}
