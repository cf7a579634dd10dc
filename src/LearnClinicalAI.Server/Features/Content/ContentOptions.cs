namespace LearnClinicalAI.Server.Features.Content;

/// <summary>Section <c>Content</c>: the folders that courses and cases are read from.</summary>
internal sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>The folder that holds <c>courses/</c> and <c>cases/</c>; by default the nearest one above the program that does.</summary>
    public string? Folder { get; set; }

    /// <summary>Picks up changed folders while the server runs; on in Development.</summary>
    public bool? Watch { get; set; }

    /// <summary>The folder to read, or null when there is none.</summary>
    public string? Locate(IHostEnvironment host)
    {
        if (Folder is not null)
            return Path.GetFullPath(Path.Combine(host.ContentRootPath, Folder));
        for (var folder = new DirectoryInfo(host.ContentRootPath); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "courses")))
                return folder.FullName;
        return null;
    }
}
