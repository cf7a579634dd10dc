using LearnClinicalAI.Credit;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Credit;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Tests.Credit;

/// <summary>The wordings are the provider's, as far as the rules let them be.</summary>
public sealed class WordingTests(Grounds grounds)
{
    private const string Page = "/admin/provider/wordings";

    [Theory, OnBothDatabases]
    public async Task A_wording_of_the_providers_own_is_on_the_gate_and_an_emptied_one_is_the_shipped_again(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database);
        using var administrator = await host.SignedInAsync(Roles.Administrator);
        using var learner = await host.SignedInAsync();

        await administrator.SeeAsync(Page);
        await administrator.SubmitAsync(
            "form:has([name=version])",
            ("w.NotAccredited", "{provider} gives a *record* only.")
        );
        await learner.SeeAsync("/courses/foundations/start");
        var changed = learner.Page.Body!.TextContent;
        await administrator.SubmitAsync("form:has([name=version])", ("w.NotAccredited", ""));
        await learner.SeeAsync("/courses/foundations/start");

        Assert.Contains(
            "The provider of this server gives a record only.",
            Squeezed(changed),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is not an accredited provider",
            Squeezed(learner.Page.Body!.TextContent),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [null, """{"NotAccredited":"{provider} gives a *record* only."}""", null],
            await host.InDatabaseAsync(db =>
                db.ProviderSettings.OrderBy(s => s.Version).Select(s => s.Texts).ToListAsync()
            )
        );
        Assert.Contains(
            "NotAccredited",
            await host.InDatabaseAsync(db =>
                db.AuditEntries.Where(a => a.Event == "config.changed").Select(a => a.Details).FirstAsync()
            )
        );
    }

    [Theory]
    [InlineData("Awarded", "{learner} has {score}.", "UnknownPlaceholder")]
    [InlineData("Awarded", "*{learner}", "OpenItalics")]
    [InlineData("Awarded", "{learner}: Category 1 credit", "Category1Alone")]
    [InlineData("Awarded", "{learner}: ACCME credit", "AccmeCredit")]
    [InlineData("Designations.ama-pra-1", "{n} AMA PRA Category 1 Credits for {format}", "TrademarkMissing")]
    [InlineData("Participated", "AMA PRA Category 1 Credit™ is applied for.", "CreditPending")]
    [InlineData("Participated", "The {provider} thanks {learner}.", null)]
    public void A_wording_that_the_rules_forbid_is_named(string key, string text, string? fault)
    {
        var provider = new Provider
        {
            Name = "County Hospital",
            Accreditation = Accreditation.AccmeDirect,
            TimeZone = TimeZoneInfo.Utc,
        };

        var wording = ProviderWordings.All.Single(one => one.Key == key);

        Assert.Equal(fault, ProviderWordings.Fault(provider, wording, text)?.ToString());
    }

    [Fact]
    public void A_provider_without_accreditation_cannot_word_its_way_to_one()
    {
        var provider = new Provider { Name = "County Hospital", TimeZone = TimeZoneInfo.Utc };

        var wording = ProviderWordings.All.Single(one => one.Key == "NotAccredited");

        Assert.Equal(
            WordingFault.NotAccredited,
            ProviderWordings.Fault(provider, wording, "{provider} is accredited by the ACCME.")
        );
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_wording_comes_back_with_what_was_typed_and_an_old_form_overwrites_nothing(
        Database database
    )
    {
        await using var host = await grounds.FreshAsync(database);
        using var first = await host.SignedInAsync(Roles.Administrator);
        using var second = await host.SignedInAsync(Roles.Administrator);
        await first.SeeAsync(Page);
        await second.SeeAsync(Page);

        await first.SubmitAsync("form:has([name=version])", ("w.Participated", "{nobody} was here"));
        var typed = first.Page.QuerySelector("[name='w.Participated']")!.TextContent;
        await first.SubmitAsync("form:has([name=version])", ("w.Participated", "{learner} was here"));
        await second.SubmitAsync("form:has([name=version])", ("w.Participated", "Another"));

        Assert.Equal("{nobody} was here", typed.Trim());
        Assert.Contains("Saved as version 2.", first.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Somebody else saved a newer version.",
            second.Page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
