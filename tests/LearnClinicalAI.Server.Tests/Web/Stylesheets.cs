using System.Runtime.CompilerServices;

namespace LearnClinicalAI.Server.Tests.Web;

/// <summary>Where the server's static files lie in the source.</summary>
internal static class Stylesheets
{
    public static string Root => Path.GetFullPath(Path.Combine(Here(), "../../../src/LearnClinicalAI.Server/wwwroot"));

    public static string App => Path.Combine(Root, "app.css");

    public static string Web => Path.GetFullPath(Path.Combine(Root, "../Web"));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
