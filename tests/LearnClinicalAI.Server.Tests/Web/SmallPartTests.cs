using AngleSharp.Dom;
using Bunit;
using LearnClinicalAI.Server.Web;
using LearnClinicalAI.Server.Web.Parts;

namespace LearnClinicalAI.Server.Tests.Web;

public sealed class SmallPartTests : PartTests
{
    [Theory]
    [InlineData(Tone.Bad, "alert")]
    [InlineData(Tone.Warning, "alert")]
    [InlineData(Tone.Good, "status")]
    [InlineData(Tone.Accent, "status")]
    public void What_went_wrong_interrupts_and_what_went_well_waits(Tone tone, string role)
    {
        var notice = Render<Notice>(p => p.Add(n => n.Tone, tone).AddChildContent("Words"));

        Assert.Equal(role, notice.Find(".notice").GetAttribute("role"));
    }

    [Fact]
    public void Steps_say_in_words_whether_they_are_done_open_or_locked()
    {
        StepView[] steps =
        [
            new("One", StepState.Done, "/1"),
            new("Two", StepState.Open, "/2", Current: true),
            new("Three", StepState.Locked, null, "Opens later."),
            new("Four", StepState.Again, "/4"),
        ];

        var list = Render<StepList>(p => p.Add(l => l.Steps, steps).Add(l => l.Label, "Steps"));

        Assert.Equal(["Done", "Open", "Locked", "Try again"], list.FindAll(".step-state").Select(s => s.TextContent));
        Assert.Equal("step", list.FindAll("li")[1].GetAttribute("aria-current"));
        Assert.Empty(list.FindAll("li")[2].QuerySelectorAll("a"));
    }

    [Fact]
    public void A_table_has_a_caption_and_scrolls_in_a_region_that_the_keyboard_reaches()
    {
        var table = Render<DataTable>(p =>
            p.Add(t => t.Caption, "Learners of <Foundations>")
                .Add(t => t.Head, "<th scope='col'>Name</th>")
                .AddChildContent("<tr><td>Jo</td></tr>")
        );

        var region = table.Find("[role=region]");
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("Learners of <Foundations>", table.Find("#" + region.GetAttribute("aria-labelledby")).TextContent);
        Assert.Single(table.FindAll("thead tr"));
    }

    [Fact]
    public void A_plot_is_also_a_table_and_draws_inside_its_frame()
    {
        PlotBar[] bars =
        [
            new("History", 0.8, "80 %"),
            new("Safety", -0.5, "−50 %"),
            new("Oversight", 0.4, "40 %", 0.3, 1.7),
        ];

        var plot = Render<BarPlot>(p =>
            p.Add(b => b.Title, "Score by domain")
                .Add(b => b.Bars, bars)
                .Add(b => b.LabelHeading, "Domain")
                .Add(b => b.ValueHeading, "Share")
                .Add(b => b.Mark, 0.6)
        );

        Assert.Equal(["80 %", "−50 %", "40 %"], plot.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal("true", plot.Find(".plot-rows").GetAttribute("aria-hidden"));
        foreach (var rect in plot.FindAll("rect"))
        {
            var start = Number(rect, "x");
            var length = Number(rect, "width");
            Assert.InRange(start, 0, 100);
            Assert.InRange(start + length, 0, 100.01);
        }
    }

    [Fact]
    public void Something_that_cannot_be_undone_asks_first_and_brings_the_token()
    {
        var form = Render<ConfirmForm>(p =>
            p.Add(c => c.Text, "Delete")
                .Add(c => c.Question, "Delete the draft?")
                .Add(c => c.Action, "/drafts/1/delete")
                .Add(c => c.Hidden, [("id", "1")])
        );

        Assert.False(form.Find("details").HasAttribute("open"));
        Assert.NotNull(form.Find("details form[method=post][action='/drafts/1/delete'] button[type=submit]"));
        Assert.Equal("the-token", form.Find("input[name=__RequestVerificationToken]").GetAttribute("value"));
        Assert.Equal("1", form.Find("input[name=id]").GetAttribute("value"));
    }

    [Fact]
    public void A_pager_offers_only_the_ways_there_are()
    {
        var first = Render<Pager>(p => p.Add(g => g.NextHref, "/runs?before=1"));
        var none = Render<Pager>();

        Assert.Equal("next", first.Find("a").GetAttribute("rel"));
        Assert.Single(first.FindAll("a"));
        Assert.Equal("", none.Markup.Trim());
    }

    [Fact]
    public void A_moment_is_told_to_machines_in_UTC_and_to_people_in_the_zone_of_the_matter()
    {
        var at = new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero);
        var there = Render<Time>(p =>
            p.Add(t => t.Value, at).Add(t => t.Zone, TimeZoneInfo.FindSystemTimeZoneById("Asia/Taipei"))
        );
        var unknown = Render<Time>(p => p.Add(t => t.Value, at));
        var day = Render<Time>(p => p.Add(t => t.Value, at).Add(t => t.Shows, TimeShows.Date));

        Assert.Equal("2026-11-20T23:30:00Z", there.Find("time").GetAttribute("datetime"));
        Assert.Equal("21 Nov 2026, 07:30", there.Find("time").TextContent);
        Assert.Equal("20 Nov 2026, 23:30 UTC", unknown.Find("time").TextContent);
        Assert.Equal("20 November 2026", day.Find("time").TextContent);
    }

    [Fact]
    public void The_last_crumb_is_the_page_itself()
    {
        var head = Render<PageHeader>(p =>
            p.Add(h => h.Title, "Gallery").Add(h => h.Breadcrumbs, [new("Catalogue", "/"), new("Gallery")])
        );

        Assert.Equal("page", head.Find("nav li:last-child span").GetAttribute("aria-current"));
        Assert.Equal("/", head.Find("nav li:first-child a").GetAttribute("href"));
        Assert.Single(head.FindAll("h1"));
    }

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);
}
