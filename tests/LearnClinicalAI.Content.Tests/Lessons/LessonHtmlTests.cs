using LearnClinicalAI.Content.Lessons;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Content.Tests.Lessons;

public sealed class LessonHtmlTests
{
    private static string Html()
    {
        var folder = new SmallCourse().Read().Value!;
        return folder.Html(folder.Lessons.Values.Single(), path => "/files/abc/" + path);
    }

    [Fact]
    public void A_picture_alone_is_a_figure_with_text_alternative_and_caption() =>
        Assert.Contains(
            "<figure><img src=\"/files/abc/media/bars.svg\" alt=\"Two bars, one higher.\" loading=\"lazy\"><figcaption>The bars.</figcaption></figure>",
            Html()
        );

    [Fact]
    public void A_callout_says_its_kind_and_title()
    {
        var html = Html();

        Assert.Contains("<div class=\"callout callout-note\" role=\"note\">", html);
        Assert.Contains("<span class=\"callout-kind\">Note</span> Mind this</p>", html);
        Assert.Contains("A note with <strong>weight</strong>.", html);
    }

    [Fact]
    public void A_check_works_without_a_form_and_without_a_script()
    {
        var html = Html();

        Assert.Contains("<details name=\"check-1\" class=\"check-option\"><summary>The other</summary>", html);
        Assert.Contains("<strong>Right.</strong> That one.", html);
        Assert.DoesNotContain("<form", html);
        Assert.DoesNotContain("<script", html);
    }

    [Fact]
    public void A_term_opens_its_definition_from_the_keyboard()
    {
        var html = Html();

        Assert.Contains(
            "<dfn><button type=\"button\" class=\"term\" popovertarget=\"term-automation-bias\">Automation bias</button></dfn>",
            html
        );
        Assert.Contains("<div popover id=\"term-automation-bias\"", html);
    }

    [Fact]
    public void Citations_are_numbered_and_lead_to_the_reference_and_back()
    {
        var html = Html();

        Assert.Contains("<a href=\"#ref-some-2025\" id=\"cite-some-2025-1\" aria-label=\"Reference 1\">1</a>", html);
        Assert.Contains("id=\"cite-some-2025-2\"", html);
        Assert.Contains("<li id=\"ref-some-2025\">Some S. A trial. Journal 2025.", html);
        Assert.Contains("href=\"#cite-some-2025-2\"", html);
    }

    [Fact]
    public void Headings_have_ids_of_their_own_even_when_their_words_are_the_same()
    {
        var html = Html();

        Assert.Contains("<h2 id=\"s-what-it-is\">What it is</h2>", html);
        Assert.Contains("<h2 id=\"s-what-it-is-2\">What it is</h2>", html);
        Assert.Equal(
            ["s-what-it-is", "s-what-it-is-2"],
            new SmallCourse().Read().Value!.Lessons.Values.Single().Headings.Select(heading => heading.Id)
        );
    }

    [Fact]
    public void A_table_names_its_columns_and_scrolls_by_itself()
    {
        var html = Html();

        Assert.Contains("<th scope=\"col\">a</th>", html);
        Assert.Contains("class=\"table-scroll\" role=\"region\"", html);
    }

    [Fact]
    public void A_glossary_term_with_markup_stays_text()
    {
        var lesson = Lesson.Of("lessons/a.md", "A", "It is [[<b>]] here.");

        var html = LessonHtml.Render(lesson, [], [new GlossaryEntry("<b>", "<script>x</script>")], path => path);

        Assert.DoesNotContain("<b>", html);
        Assert.DoesNotContain("<script", html);
    }

    [Fact]
    public void A_source_cannot_bring_a_script()
    {
        var lesson = Lesson.Of("lessons/a.md", "A", "So.[^a]");

        var html = LessonHtml.Render(
            lesson,
            [new Source("a", "<img src=x onerror=y>", 2025, "javascript:x")],
            [],
            path => path
        );

        Assert.Contains("&lt;img", html);
        Assert.DoesNotContain("javascript:", html);
    }
}
