using AngleSharp.Dom;
using Bunit;
using LearnClinicalAI.Server.Web.Parts;

namespace LearnClinicalAI.Server.Tests.Web;

public sealed class FieldTests : PartTests
{
    [Fact]
    public void A_field_is_named_by_its_label_and_described_by_hint_error_and_unit()
    {
        var field = Render<Field>(p =>
            p.Add(f => f.Name, "Form.Dose")
                .Add(f => f.Label, "Dose")
                .Add(f => f.Type, FieldType.Number)
                .Add(f => f.Hint, "Of the pure drug.")
                .Add(f => f.Error, "Enter a number.")
                .Add(f => f.Unit, "mg")
                .AddUnmatched("min", "1")
        );

        var input = field.Find("input");
        Assert.Equal("Form.Dose", input.GetAttribute("name"));
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("1", input.GetAttribute("min"));
        var described = input
            .GetAttribute("aria-describedby")!
            .Split(' ')
            .Select(id => field.Find("#" + id).TextContent);
        Assert.Collection(
            described,
            hint => Assert.Contains("pure drug", hint),
            error => Assert.Contains("Enter a number.", error),
            unit => Assert.Equal("mg", unit)
        );
    }

    [Fact]
    public void A_field_without_fault_says_nothing_of_faults()
    {
        var field = Render<Field>(p => p.Add(f => f.Name, "name").Add(f => f.Label, "Name"));

        var input = field.Find("input");
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("required"));
    }

    [Fact]
    public void What_was_typed_is_shown_as_text_and_never_as_markup()
    {
        const string typed = "\"><script>alert(1)</script>";
        var line = Render<Field>(p => p.Add(f => f.Name, "a").Add(f => f.Label, typed).Add(f => f.Value, typed));
        var area = Render<Field>(p =>
            p.Add(f => f.Name, "b").Add(f => f.Label, "B").Add(f => f.Type, FieldType.TextArea).Add(f => f.Value, typed)
        );

        Assert.Empty(line.FindAll("script"));
        Assert.Equal(typed, line.Find("input").GetAttribute("value"));
        Assert.Equal(typed, line.Find("label").TextContent.Trim());
        Assert.Empty(area.FindAll("script"));
        Assert.Equal(typed, area.Find("textarea").TextContent);
    }

    [Fact]
    public void A_password_is_never_sent_back_to_the_page()
    {
        var field = Render<Field>(p =>
            p.Add(f => f.Name, "p")
                .Add(f => f.Label, "Password")
                .Add(f => f.Type, FieldType.Password)
                .Add(f => f.Value, "secret")
        );

        Assert.DoesNotContain("secret", field.Markup);
    }

    [Fact]
    public void Choices_stand_in_a_group_with_a_legend_and_keep_what_was_ticked()
    {
        FieldOption[] options = [new("a", "Notes", "Letters too"), new("b", "Images")];
        var boxes = Render<Field>(p =>
            p.Add(f => f.Name, "use")
                .Add(f => f.Label, "Where?")
                .Add(f => f.Type, FieldType.Checkboxes)
                .Add(f => f.Options, options)
                .Add(f => f.Values, ["b"])
        );
        var radios = Render<Field>(p =>
            p.Add(f => f.Name, "sure")
                .Add(f => f.Label, "Sure?")
                .Add(f => f.Type, FieldType.Radios)
                .Add(f => f.Options, options)
                .Add(f => f.Value, "a")
        );

        Assert.StartsWith("Where?", boxes.Find("fieldset > legend").TextContent);
        Assert.Equal([false, true], boxes.FindAll("input").Select(box => box.HasAttribute("checked")));
        Assert.Equal("Letters too", boxes.Find("#" + boxes.Find("input").GetAttribute("aria-describedby")).TextContent);
        Assert.Equal([true, false], radios.FindAll("input").Select(radio => radio.HasAttribute("checked")));
        Assert.All(radios.FindAll("input"), radio => Assert.Equal("sure", radio.GetAttribute("name")));
        Assert.All(boxes.FindAll("label"), label => Assert.NotNull(boxes.Find("#" + label.GetAttribute("for"))));
    }

    [Fact]
    public void Each_line_of_the_error_summary_leads_to_its_field()
    {
        FormError[] errors = [new("Form.Email", "Enter an address."), new(null, "The passwords differ.")];
        var summary = Render<FormErrors>(p => p.Add(e => e.Errors, errors));
        var field = Render<Field>(p =>
            p.Add(f => f.Name, "Form.Email")
                .Add(f => f.Label, "E-mail")
                .Add(f => f.Error, FormErrors.Of(errors, "Form.Email"))
        );

        Assert.Equal("alert", summary.Find(".form-errors").GetAttribute("role"));
        Assert.Equal("#" + field.Find("input").Id, summary.Find("a").GetAttribute("href"));
        Assert.Contains("Enter an address.", field.Find(".field-error").TextContent);
        Assert.Equal(2, summary.FindAll("li").Count);
    }

    [Fact]
    public void Nothing_wrong_shows_no_summary() =>
        Assert.Equal("", Render<FormErrors>(p => p.Add(e => e.Errors, [])).Markup.Trim());
}
