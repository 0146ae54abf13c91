//! The low-vision version: one link on every page, a panel, a cookie for a year.

use portal_app::i18n::Lang;

use crate::support::{TestPortal, published, run, words};

/// Settings as a browser would have them after some choices.
const CHOSEN: &str = "display=vision.on_text.150_scheme.white-on-black_images.off";

/// O116-T-34a, O116-T-34b: the link opens the version for the page it stands on, for a year.
#[test]
fn the_link_opens_the_low_vision_version_of_the_same_page() {
    run(async {
        for address in ["/kk/", "/ru/news?year=2026", "/en/search?q=a%26b", "/kk/no-such-page"] {
            let page = published().await.get(address).await.html();
            let answer = published().await.get(&page.attribute("a.vision-link", "href")).await;
            assert_eq!(answer.status, 303);
            let back = if address.contains("no-such") { "/kk/" } else { address };
            assert_eq!(answer.header("location"), format!("{back}#display-settings"), "{address}");
            assert_eq!(answer.cookie(), "display=vision.on; Path=/; Max-Age=31536000; SameSite=Lax");
            let dressed = published().await.get_with(address, &[("cookie", &answer.cookie_pair())]).await;
            assert_eq!(dressed.html().attribute("html", "data-vision"), "on", "{address}");
        }
    });
}

/// O116-U-3.8, O116-T-42: the panel stands on cached and on uncached pages alike.
#[test]
fn the_panel_and_the_settings_are_on_every_kind_of_page() {
    run(async {
        for (address, status) in [
            ("/kk/", 200),
            ("/ru/about-body/deputy-akims", 200),
            ("/en/search?q=news", 200),
            ("/ru/login", 200),
            ("/en/no-such-page", 404),
            ("/kk/news?page=x", 400),
        ] {
            let answer = published().await.get_with(address, &[("cookie", CHOSEN)]).await;
            assert_eq!(answer.status, status, "{address}");
            assert!(answer.header("cache-control").contains("private"), "{address}");
            let page = answer.html();
            for (name, value) in [("vision", "on"), ("text", "150"), ("scheme", "white-on-black"), ("images", "off")] {
                assert_eq!(page.attribute("html", &format!("data-{name}")), value, "{address}");
                let choice = format!("#display-panel input[name={name}][value={value}]");
                assert!(name == "vision" || page.one(&choice).attribute("checked").is_some(), "{address}: {name}");
            }
            let lang = Lang::of_path(address);
            assert!(page.text(page.one("#display-panel")).contains(&words(lang, "a11y-ordinary")));
            assert_eq!(page.all("#display-panel input[name=return]")[0].attribute("value"), Some(address));
            let ordinary = published().await.get(address).await.html();
            assert!(!ordinary.has("#display-panel") && !ordinary.has("html[data-vision]"), "{address}");
        }
    });
}

/// The bar leaves the page in sight: everything but the reading controls and the way out is
/// folded up, until an address asks for it.
#[test]
fn the_settings_of_the_panel_are_folded_up() {
    run(async {
        let page = published().await.get_with("/kk/", &[("cookie", CHOSEN)]).await.html();
        assert!(page.one("details.display-panel__all").attribute("open").is_none());
        assert!(page.has("details.display-panel__all form#display-settings"));
        assert!(!page.has("details.display-panel__all button[value=ordinary]"));
        let sent = published().await.post("/kk/display", &[("return", "/kk/display"), ("text", "200")], &[]).await;
        assert_eq!(sent.header("location"), "/kk/display", "the page of settings shows them anyway");
    });
}

/// Every control of the panel has a label, and every group a name.
#[test]
fn the_panel_is_made_of_labelled_native_controls() {
    run(async {
        let page = published().await.get_with("/kk/", &[("cookie", CHOSEN)]).await.html();
        for input in page.all("#display-panel input") {
            let is_hidden = input.attribute("type") == Some("hidden");
            assert!(is_hidden || page.is_inside(input, "label"), "{input:?}");
            assert!(is_hidden || page.is_inside(input, "fieldset"), "{input:?}");
        }
        assert_eq!(page.all("#display-panel fieldset").len(), page.all("#display-panel fieldset legend").len());
        let schemes = page.all("#display-panel input[name=scheme]").len();
        assert_eq!(schemes, 6, "the site's own colours and five schemes");
        assert_eq!(page.all("#display-panel input[name=text]").len(), 5);
    });
}

#[test]
fn the_panel_keeps_resets_and_ends() {
    run(async {
        let portal = TestPortal::start().await;
        let send = async |fields: &[(&str, &str)], cookie: &str| {
            let answer = portal.post("/kk/display", fields, &[("cookie", cookie)]).await;
            let stays = answer.cookie_pair() != "display=";
            let target = if stays { "/kk/news#display-settings" } else { "/kk/news" };
            assert_eq!((answer.status.as_u16(), answer.header("location")), (303, target));
            answer.cookie_pair()
        };
        let apply =
            [("return", "/kk/news"), ("action", "apply"), ("vision", "on"), ("text", "200"), ("scheme", "beige")];
        let kept = send(&apply, "").await;
        assert_eq!(kept, "display=vision.on_text.200_scheme.beige");
        let more = send(&[("return", "/kk/news"), ("line", "wider")], &kept).await;
        assert_eq!(more, "display=vision.on_text.200_scheme.beige_line.wider");
        assert_eq!(send(&[("return", "/kk/news"), ("action", "reset")], &more).await, "display=vision.on");
        assert_eq!(send(&[("return", "/kk/news"), ("action", "ordinary")], &more).await, "display=");
    });
}

#[test]
fn a_forged_cookie_changes_nothing() {
    run(async {
        let plain = published().await.get("/en/about-body").await;
        for forged in [
            "display=text.150\"><script>alert(1)</script>",
            "display=scheme.red_onload.x_vision",
            "display=",
            "display=%22%3E%3Cscript%3E",
            "display=vision.ON; display=on",
        ] {
            let answer = published().await.get_with("/en/about-body", &[("cookie", forged)]).await;
            assert_eq!((answer.status, &answer.body), (plain.status, &plain.body), "{forged}");
        }
    });
}

#[test]
fn nobody_is_sent_to_another_site() {
    run(async {
        for target in [
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "",
            "%0d%0aSet-Cookie:x",
        ] {
            let encoded = crate::support::percent_encoded(target);
            for address in [format!("/ru/display/on?return={encoded}"), format!("/ru/layout/full?return={encoded}")] {
                let answer = published().await.get(&address).await;
                let back = answer.header("location").trim_end_matches("#display-settings");
                assert_eq!((answer.status.as_u16(), back), (303, "/ru/"), "{target}");
            }
            let posted = published().await.post("/ru/display", &[("return", target)], &[]).await;
            assert_eq!(posted.header("location"), "/ru/", "{target}");
        }
    });
}
