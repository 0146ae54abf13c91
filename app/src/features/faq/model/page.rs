//! How answers are arranged, and how long texts become titles.

use super::Topic;

/// Answers under one topic; those that name none that is known stand under no heading.
#[derive(Clone, Debug)]
pub struct Group<T> {
    pub topic: Option<Topic>,
    pub rows: Vec<T>,
}

/// Rows under their topics in the order of the topics, the others last; no topic without rows.
pub fn by_topic<T>(topics: &[Topic], rows: Vec<(Option<String>, T)>) -> Vec<Group<T>> {
    let mut groups: Vec<Group<T>> =
        topics.iter().cloned().map(Some).chain([None]).map(|topic| Group { topic, rows: Vec::new() }).collect();
    let last = topics.len();
    for (slug, row) in rows {
        let at = slug.and_then(|slug| topics.iter().position(|topic| topic.slug == slug)).unwrap_or(last);
        groups[at].rows.push(row);
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// The beginning of a text as a title: its first paragraph, cut between words.
pub fn cut(text: &str, most: usize) -> String {
    let first = text.split('\n').find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    if first.chars().count() <= most {
        return first.to_owned();
    }
    let mut title = String::new();
    for word in first.split_whitespace() {
        if title.chars().count() + word.chars().count() + 2 > most {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.is_empty() {
        title = first.chars().take(most - 1).collect();
    }
    title + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_under_their_topics_and_the_rest_last() {
        let topic = |slug: &str| Topic { slug: slug.to_owned(), ..Topic::default() };
        let topics = [topic("b"), topic("empty"), topic("a")];
        let of = |slug: &str, row| (Some(slug.to_owned()), row);
        let groups = by_topic(&topics, vec![of("a", 1), of("gone", 2), of("b", 3), (None, 4), of("a", 5)]);
        let shown: Vec<_> = groups.into_iter().map(|group| (group.topic.map(|topic| topic.slug), group.rows)).collect();
        let slug = |text: &str| Some(text.to_owned());
        assert_eq!(shown, [(slug("b"), vec![3]), (slug("a"), vec![1, 5]), (None, vec![2, 4])]);
    }

    #[test]
    fn a_title_is_cut_between_words() {
        assert_eq!(cut("\n Қысқа \nекінші", 20), "Қысқа");
        assert_eq!(cut("Автобус қашан келеді екен", 15), "Автобус қашан…");
        assert_eq!(cut(&"ә".repeat(30), 10), "әәәәәәәәә…");
    }
}
