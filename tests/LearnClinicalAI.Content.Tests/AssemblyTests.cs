using System.Reflection;

namespace LearnClinicalAI.Content.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void It_names_no_web_framework_and_no_database()
    {
        var named = Assembly
            .Load("LearnClinicalAI.Content")
            .GetReferencedAssemblies()
            .Select(assembly => assembly.Name!);

        Assert.DoesNotContain(
            named,
            name => name.StartsWith("Microsoft.AspNetCore") || name.Contains("EntityFramework")
        );
    }
}
