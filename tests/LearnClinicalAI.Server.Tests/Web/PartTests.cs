using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Web;

/// <summary>Renders parts alone, with the texts of the interface and a token for forms.</summary>
public abstract class PartTests : BunitContext
{
    protected PartTests()
    {
        Services.AddLocalization();
        Services.AddSingleton<AntiforgeryStateProvider, OneToken>();
    }

    private sealed class OneToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("the-token", "__RequestVerificationToken");
    }
}
