namespace LearnClinicalAI.Server.Web;

/// <summary>Where styles, scripts, courses and cases of a published server are: beside the program, wherever it was started from.</summary>
internal static class PublishedFolder
{
    private const string Files = "wwwroot";

    /// <summary>The program's folder when it holds the files and the current one does not; null to take the current one.</summary>
    public static string? WhenStartedElsewhere() =>
        !Directory.Exists(Files) && Directory.Exists(Path.Combine(AppContext.BaseDirectory, Files))
            ? AppContext.BaseDirectory
            : null;
}
