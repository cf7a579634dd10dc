using Bunit;
using Microsoft.AspNetCore.Components;

namespace LearnClinicalAI.Server.Tests;

/// <summary>Holds the recipe "bUnit" of Directory.Build.targets to its promise.</summary>
public sealed class ComponentTests : BunitContext
{
    [Fact]
    public void A_component_renders_and_is_compared_as_markup()
    {
        RenderFragment greeting = html => html.AddMarkupContent(0, "<p class='a b'>Hello</p>");

        Render(greeting).MarkupMatches("<p class=\"b a\">Hello</p>");
    }
}
