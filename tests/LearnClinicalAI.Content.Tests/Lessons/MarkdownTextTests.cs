using FsCheck;
using FsCheck.Fluent;
using LearnClinicalAI.Content.Lessons;

namespace LearnClinicalAI.Content.Tests.Lessons;

/// <summary>Abuse cases 24 and 25 of the rules: what comes from an author, a learner or a model is shown as text.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <svg/onload=alert(1)> b")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](  javascript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://elsewhere.example/pixel.png)")]
    [InlineData("![x](//elsewhere.example/pixel.png)")]
    [InlineData("![x](media/../../secret.png)")]
    [InlineData("[x](//elsewhere.example/)")]
    [InlineData("[x](\\\\elsewhere.example\\share)")]
    [InlineData("> [!NOTE] <script>x</script>\n> <b>y</b>")]
    [InlineData(":::check\nquestion: <script>x</script>\n- [x] <img onerror=x> — [a](javascript:x)\n:::")]
    public void Nothing_of_it_runs_or_loads(string attack)
    {
        var html = MarkdownText.Html(attack);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<svg", html);
        Assert.DoesNotContain("<b>", html);
        Assert.DoesNotMatch("href=\"(?!https?:|mailto:|#|/[^/])", html);
        Assert.DoesNotContain("src=\"http", html);
    }

    [Fact]
    public void Good_links_stay_and_those_that_lead_away_tell_nobody_where_from()
    {
        var html = MarkdownText.Html(
            "[a](https://example.org/x?y=1) [b](mailto:a@example.org) [c](#here) [d](/courses/x)"
        );

        Assert.Contains("<a href=\"https://example.org/x?y=1\" rel=\"noopener noreferrer\">a</a>", html);
        Assert.Contains("<a href=\"mailto:a@example.org\">b</a>", html);
        Assert.Contains("<a href=\"#here\">c</a>", html);
        Assert.Contains("<a href=\"/courses/x\">d</a>", html);
    }

    [Fact]
    public void The_words_of_a_forbidden_link_stay() =>
        Assert.Contains("see this", MarkdownText.Html("[see this](javascript:x)"));

    [Fact]
    public void A_label_gets_no_paragraph_and_plain_words_no_markup()
    {
        Assert.Equal("Give <strong>300 mg</strong>", MarkdownText.InlineHtml("Give **300 mg**"));
        Assert.Equal("Give 300 mg now", MarkdownText.PlainText("Give **300 mg**\n[now](https://example.org)"));
    }

    [Fact]
    public void A_debrief_lists_what_it_cites()
    {
        var html = MarkdownText.HtmlWithReferences(
            "So it is.[^a]",
            [new Simulation.Source("a", "Author. 2020.", 2020)]
        );

        Assert.Contains("<li id=\"ref-a\">Author. 2020.", html);
    }

    [Fact]
    public void No_text_whatever_makes_an_element_that_was_not_asked_for()
    {
        var pieces = Gen.Elements(
            "<",
            ">",
            "script",
            "[",
            "](",
            ")",
            "javascript:",
            "!",
            "\"",
            "'",
            "&",
            "\n",
            "> [!NOTE]",
            ":::check",
            "- [x] a — b",
            "[^a]",
            "[[b]]",
            "|a|b|\n|-|-|\n",
            "`",
            "*",
            "x",
            " "
        );
        var texts = Gen.Select(Gen.ListOf(pieces), list => string.Concat(list));

        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var html = MarkdownText.Html(text);
                    return !html.Contains("<script", StringComparison.OrdinalIgnoreCase)
                        && !html.Contains("href=\"javascript", StringComparison.OrdinalIgnoreCase);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
