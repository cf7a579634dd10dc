using AngleSharp.Dom;
using Bunit;
using LearnClinicalAI.Server.Web.Gallery;
using LearnClinicalAI.Server.Web.Parts.Case;
using Microsoft.AspNetCore.Components;

namespace LearnClinicalAI.Server.Tests.Web;

public sealed class CasePartTests : PartTests
{
    [Fact]
    public void Places_are_chosen_without_a_script_and_the_composer_belongs_to_none()
    {
        var screen = Screen(CasePlace.Chart);

        var radios = screen.FindAll(".case-tabs input[type=radio]");
        Assert.Equal(["chart", "conversation", "actions"], radios.Select(radio => radio.GetAttribute("value")));
        Assert.Equal("chart", Assert.Single(radios, radio => radio.HasAttribute("checked")).GetAttribute("value"));
        Assert.All(radios, radio => Assert.NotNull(screen.Find($"label[for={radio.Id}]")));
        Assert.NotNull(screen.Find(".case > .case-composer form"));
        Assert.Equal("2 new", screen.Find("label[for=place-chart] .count").TextContent);
    }

    [Fact]
    public void Each_place_has_a_name_and_can_be_scrolled_by_keyboard()
    {
        var places = Screen(CasePlace.Conversation).FindAll(".case > section");

        Assert.Equal(["Chart", "Conversation", "Actions"], places.Select(place => place.GetAttribute("aria-label")));
        Assert.All(places, place => Assert.Equal("0", place.GetAttribute("tabindex")));
    }

    [Fact]
    public void A_flag_says_in_a_word_what_its_colour_says()
    {
        var result = Render<ResultCard>(p => p.Add(r => r.View, SampleCase.Results[1]));

        var rows = result.FindAll("tbody tr");
        Assert.Contains("Critically high", rows[0].TextContent);
        Assert.Contains("Low", rows[1].TextContent);
        Assert.Empty(rows[2].QuerySelectorAll(".flag"));
    }

    [Fact]
    public void What_is_awaited_says_when_it_is_expected() =>
        Assert.Contains("expected at 03:20", Render<ResultCard>(p => p.Add(r => r.View, SampleCase.Results[2])).Markup);

    [Fact]
    public void A_tools_output_is_marked_as_machine_made_with_its_label()
    {
        var card = Render<CopilotCard>(p =>
            p.Add(c => c.View, SampleCase.Cards[0]).Add(c => c.Target, SampleCase.Target)
        );

        Assert.Contains("Made by AI", card.Find(".copilot-head").TextContent);
        Assert.Contains(SampleCase.Chat.Performance, card.Find(".copilot-label").TextContent);
        Assert.Contains("Patient data allowed", card.Find(".copilot-label").TextContent);
    }

    [Fact]
    public void An_open_output_can_be_accepted_edited_rejected_and_checked()
    {
        var card = Render<CopilotCard>(p =>
            p.Add(c => c.View, SampleCase.Cards[0]).Add(c => c.Target, SampleCase.Target)
        );

        Assert.Equal(
            ["accepted", "edited", "rejected"],
            card.FindAll("input[name=how]").Select(how => how.GetAttribute("value"))
        );
        Assert.Equal(["patient", "source"], card.FindAll("button[name=against]").Select(b => b.GetAttribute("value")));
        Assert.All(card.FindAll("form"), form => Assert.Equal("triage-note", Hidden(form, "output")));
        Assert.All(
            card.FindAll("form"),
            form => Assert.Equal(SampleCase.Target.TurnId.ToString(), Hidden(form, "turnId"))
        );
    }

    [Fact]
    public void An_ended_run_offers_nothing_to_press() =>
        Assert.All(
            SampleCase.Cards,
            card => Assert.Empty(Render<CopilotCard>(p => p.Add(c => c.View, card)).FindAll("form"))
        );

    [Fact]
    public void An_answer_can_be_changed_and_stands_first_until_it_is()
    {
        var card = Render<CopilotCard>(p =>
            p.Add(c => c.View, SampleCase.Cards[1]).Add(c => c.Target, SampleCase.Target)
        );

        Assert.Contains("You rejected this.", card.Find(".copilot-head + .copilot-answer").TextContent);
        Assert.Contains(SampleCase.Cards[1].AnswerText!, card.Find(".copilot-head + .copilot-answer").TextContent);
        Assert.Equal(3, card.FindAll("details#again-evidence:not([open]) input[name=how]").Count);
    }

    [Fact]
    public void The_desk_holds_steps_checklist_limit_and_the_text()
    {
        var desk = Render<WritingDesk>(p =>
            p.Add(d => d.View, SampleCase.Note with { Text = "Seen at 02:50.", SavedWords = 3 })
                .Add(d => d.Target, SampleCase.Target)
                .Add(d => d.BackHref, "/back")
        );

        Assert.Equal(3, desk.FindAll("#desk-steps li").Count);
        Assert.Equal(2, desk.FindAll("#desk-checklist input[type=checkbox]:not([name])").Count);
        Assert.Equal("write", Hidden(desk.Find("form"), "act"));
        Assert.Equal("ed-note", Hidden(desk.Find("form"), "document"));
        Assert.Equal("Seen at 02:50.", desk.Find("textarea").TextContent);
        Assert.Contains("At most 250 words.", desk.Markup);
        Assert.Contains("Saved: 3 words", desk.Markup);
    }

    [Fact]
    public void A_sound_and_a_flawed_output_look_alike()
    {
        var flawed = SampleCase.Cards[0];
        var sound = flawed with { PlainText = "Sound.", Body = new MarkupString("<p>Sound.</p>") };

        string Shape(CopilotCardView view) =>
            string.Join(
                ' ',
                Render<CopilotCard>(p => p.Add(c => c.View, view).Add(c => c.Target, SampleCase.Target))
                    .FindAll("[class]")
                    .Where(e => e.Closest(".copilot-body") is null)
                    .Select(e => e.ClassName)
            );

        Assert.Equal(Shape(flawed), Shape(sound));
    }

    [Fact]
    public void The_conversation_shows_what_was_typed_as_text()
    {
        var log = Render<ConversationLog>(p =>
            p.Add(l => l.Lines, [new ChatLine("l1", ChatSpeaker.Doctor, "You", "<img src=x onerror=alert(1)>")])
        );

        Assert.Empty(log.FindAll("img"));
        Assert.Equal("log", log.Find(".talk").GetAttribute("role"));
        Assert.Equal("l1", log.Find("li").Id);
    }

    [Fact]
    public void A_closed_document_is_opened_by_a_turn_so_that_reading_it_is_on_record()
    {
        var closed = Render<ChartDocument>(p =>
            p.Add(d => d.View, SampleCase.Documents[1]).Add(d => d.Target, SampleCase.Target)
        );
        var open = Render<ChartDocument>(p =>
            p.Add(d => d.View, SampleCase.Documents[0]).Add(d => d.Target, SampleCase.Target)
        );

        Assert.Equal("open", Hidden(closed.Find("form"), "act"));
        Assert.Equal("gp-summary", Hidden(closed.Find("form"), "document"));
        Assert.Empty(open.FindAll("form"));
    }

    [Fact]
    public void Words_that_fit_several_entries_offer_them()
    {
        var picker = Render<OrderPicker>(p =>
            p.Add(o => o.Target, SampleCase.Target)
                .Add(o => o.Act, "order")
                .Add(o => o.Label, "Which test?")
                .Add(o => o.Button, "Order")
                .Add(o => o.Value, "ct")
                .Add(o => o.Choices, [new("ctpa", "CT pulmonary angiogram"), new("ct-head", "CT head")])
        );

        Assert.Equal("ct", picker.Find("input[name=text]").GetAttribute("value"));
        Assert.Equal(["ctpa", "ct-head"], picker.FindAll("button[name=choice]").Select(b => b.GetAttribute("value")));
    }

    [Fact]
    public void A_form_goes_to_the_pages_own_handler_by_name()
    {
        var form = Render<TurnForm>(p =>
            p.Add(t => t.Target, new(Guid.Empty, FormName: "turn")).Add(t => t.Act, "wait")
        );

        Assert.Equal("turn", Hidden(form.Find("form"), "_handler"));
        Assert.Equal("the-token", Hidden(form.Find("form"), "__RequestVerificationToken"));
    }

    private IRenderedComponent<CaseScreen> Screen(CasePlace place) =>
        Render<CaseScreen>(p =>
            p.Add(s => s.Head, SampleCase.Head)
                .Add(s => s.Receipt, SampleCase.Receipt)
                .Add(s => s.Place, place)
                .Add(s => s.NewInChart, 2)
                .Add(s => s.Chart, "<p>chart</p>")
                .Add(s => s.Conversation, "<p>talk</p>")
                .Add(s => s.Actions, "<p>acts</p>")
                .Add<Composer>(
                    s => s.Composer,
                    c => c.Add(x => x.Target, SampleCase.Target).Add(x => x.Patient, "Daniel Reyes")
                )
        );

    private static string? Hidden(IElement form, string name) =>
        form.QuerySelector($"input[type=hidden][name={name}]")?.GetAttribute("value");
}
