//! Sound and video: captions in each language, and the picture that stands for a video.

use portal_app::features::media;
use portal_app::i18n::Lang;
use portal_entities::media as files;
use sea_orm::EntityTrait;
use serde_json::Value;

use super::{added, editor, picture};
use crate::support::{Answer, TestPortal, run, words_before};

async fn video(portal: &TestPortal, cookie: &str) -> i64 {
    let film: Vec<u8> =
        b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".iter().copied().chain((0..=255).cycle().take(5_000)).collect();
    added(portal, cookie, "a.mp4", &film).await["id"].as_i64().expect("a number")
}

async fn describe(portal: &TestPortal, cookie: &str, id: i64, fields: &[(&str, &str)]) -> Answer {
    portal.post(&format!("/admin/media/{id}"), fields, &[("cookie", cookie)]).await
}

/// What a text in a language shows of a file.
async fn shown(portal: &TestPortal, id: i64, lang: Lang) -> String {
    let known = media::resolve(portal.portal.db(), &format!("![](media:{id})")).await.expect("files");
    media::embed(&known, id, lang).expect("a file to show").block("")
}

async fn poster_of(portal: &TestPortal, id: i64) -> Option<i64> {
    files::Entity::find_by_id(id).one(portal.portal.db()).await.expect("an answer").expect("a file").poster_id
}

/// R95-1-8.1d
#[test]
fn a_picture_of_the_library_stands_for_a_video_until_it_plays() {
    run(async {
        let (portal, cookie) = editor().await;
        let video = video(&portal, &cookie).await;
        let image = added(&portal, &cookie, "a.jpg", &picture(1_280, 720)).await["id"].as_i64().expect("a number");
        let (image_id, video_id) = (image.to_string(), video.to_string());
        for wrong in [image_id.as_str(), &video_id, "999999", "-1", "one", "99999999999999999999"] {
            let refused = describe(&portal, &cookie, video, &[("poster", wrong), ("alt_kk", "Көше")]).await;
            assert_eq!(refused.status, 422, "{wrong}: a picture without its words is none yet");
            let page = refused.html();
            assert_eq!(page.hrefs(".error-summary a"), ["#poster"]);
            assert_eq!(
                (page.attribute("#poster", "value"), page.attribute("#alt_kk", "value")),
                (wrong.into(), "Көше".into())
            );
        }
        assert_eq!(poster_of(&portal, video).await, None);
        let words =
            [("alt_kk", "Көше"), ("alt_ru", "Улица"), ("alt_en", "Street"), ("focal_x", "50"), ("focal_y", "50")];
        assert_eq!(describe(&portal, &cookie, image, &words).await.status, 303);

        let pick = format!("/admin/media/pick?kind=picture&field=poster&return=%2Fadmin%2Fmedia%2F{video}");
        let choice = format!("/admin/media/{video}?poster={image}");
        let picker = portal.get_with(&pick, &[("cookie", &cookie)]).await.html();
        assert!(picker.hrefs(".media-grid a").contains(&choice));
        let page = portal.get_with(&choice, &[("cookie", &cookie)]).await.html();
        assert_eq!(page.attribute("#poster", "value"), image_id, "chosen, and saved by the form alone");
        assert_eq!(poster_of(&portal, video).await, None);

        assert_eq!(describe(&portal, &cookie, video, &[("poster", &image_id)]).await.status, 303);
        assert_eq!(poster_of(&portal, video).await, Some(image));
        let html = shown(&portal, video, Lang::Ru).await;
        assert!(html.contains("<video controls=\"\" preload=\"metadata\" poster=\"/media/"), "{html}");
        let list = portal.get_with("/admin/media.json?kind=video", &[("cookie", &cookie)]).await;
        let list: Value = serde_json::from_slice(&list.body).expect("JSON");
        assert!(list["files"][0]["thumbnail"].as_str().is_some_and(|path| path.starts_with("/media/")), "{list}");
        let library = portal.get_with("/admin/media?kind=video", &[("cookie", &cookie)]).await.html();
        assert_eq!(library.all(".media-grid img").len(), 1);
        let page = portal.get_with(&format!("/admin/media/{video}"), &[("cookie", &cookie)]).await.html();
        assert!(page.attribute("video", "poster").starts_with("/media/"));

        let gone = portal.post(&format!("/admin/media/{image}/delete"), &[], &[("cookie", &cookie)]).await;
        assert_eq!(gone.status, 303);
        assert!(!shown(&portal, video, Lang::Kk).await.contains("poster="), "a picture in the bin is not shown");
        assert_eq!(describe(&portal, &cookie, video, &[("poster", "")]).await.status, 303);
        assert_eq!(poster_of(&portal, video).await, None);
    });
}

/// O116-T-43
#[test]
fn a_player_lists_the_captions_of_every_language_and_shows_those_of_the_page() {
    run(async {
        let (portal, cookie) = editor().await;
        let video = video(&portal, &cookie).await;
        let video_id = video.to_string();
        let page = async || portal.get_with(&format!("/admin/media/{video}"), &[("cookie", &cookie)]).await.html();
        let lacking = words_before(Lang::Kk, "words-captions-lack", "langs");
        assert!(!page().await.words().contains(lacking.trim()), "without any, another sentence says so");
        for (lang, rest) in [("ru", "Қазақша, English"), ("kk", "English")] {
            let content = format!("WEBVTT\n\n00:00.000 --> 00:01.000\n{lang}");
            let captions = added(&portal, &cookie, &format!("{lang}.vtt"), content.as_bytes()).await;
            let id = captions["id"].as_i64().expect("a number");
            let fields = [("captions_of", video_id.as_str()), ("captions_lang", lang)];
            assert_eq!(describe(&portal, &cookie, id, &fields).await.status, 303);
            let words = page().await.words();
            assert!(words.contains(&format!("{lacking}{rest}.")), "{words}");
        }
        let kazakh = shown(&portal, video, Lang::Kk).await;
        let (first, second) = kazakh.split_once("srclang=\"ru\"").expect("captions in Russian");
        assert!(first.contains("srclang=\"kk\" label=\"Қазақша\" default=\"\">"), "{kazakh}");
        assert!(second.starts_with(" label=\"Русский\">"), "{kazakh}");
        let russian = shown(&portal, video, Lang::Ru).await;
        assert!(russian.contains("srclang=\"ru\" label=\"Русский\" default=\"\">"), "{russian}");
        assert!(!shown(&portal, video, Lang::En).await.contains("default="), "no captions in English to show");
        assert_eq!(page().await.all("video track").len(), 2);
    });
}
