namespace LearnClinicalAI.Privacy.Tests;

internal static class Repository
{
    /// <summary>The path of a file of the repository that the tests were built from.</summary>
    public static string File(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !System.IO.File.Exists(Path.Combine(directory.FullName, "LearnClinicalAI.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(
            directory?.FullName ?? throw new DirectoryNotFoundException("The repository is not above the tests."),
            path
        );
    }
}
